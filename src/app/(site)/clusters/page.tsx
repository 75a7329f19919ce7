import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ChosenFilters } from "#src/modules/discovery/components/chosen-filters.tsx";
import { DirectoryFilters } from "#src/modules/discovery/components/directory-filters.tsx";
import { facetNames, facetOptions } from "#src/modules/discovery/components/facet-options.ts";
import { directoryPath, readDirectoryQuery } from "#src/modules/discovery/schema.ts";
import { searchClusters } from "#src/modules/discovery/use-cases/search-clusters.ts";
import { ClusterRows } from "#src/modules/discovery/widgets/cluster-rows.tsx";
import { listRegions } from "#src/modules/regions/use-cases/list-regions.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { LiveForm } from "#src/ui/live-form.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";
import { SearchField } from "#src/ui/search-field.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("discovery");
  return { title: t("title"), description: t("description") };
}

export default async function DirectoryPage({ searchParams }: PageProps<"/clusters">) {
  const query = readDirectoryQuery(await searchParams);
  const [t, region, locale, regions, page] = await Promise.all([
    getTranslations("discovery"),
    getTranslations("regions"),
    getLocale(),
    listRegions(),
    searchClusters(query),
  ]);
  const names = facetNames(regions, (key) => region(`ecosystem.${key}`), locale);
  const isFiltered = query.text !== "" || Object.values(query.chosen).some((values) => values.length > 0);
  const before = query.after?.shown ?? 0;
  const addOwn = (
    <LinkButton href="/clusters/new" variant={isFiltered ? "secondary" : "primary"} icon={<Plus aria-hidden />}>
      {t("none.action")}
    </LinkButton>
  );
  const clear = (
    <LinkButton href="/clusters" variant="quiet" size="sm" scroll={false}>
      {t("clear")}
    </LinkButton>
  );
  return (
    <div className="page pb-16">
      <PageHeader title={t("title")} lead={t("lead")} actions={page.total > 0 && addOwn} />
      <LiveForm action="/clusters" className="grid items-start gap-x-10 gap-y-5 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <SearchField
          name="q"
          defaultValue={query.text}
          label={t("search")}
          placeholder={t("placeholder")}
          shortcut="/"
          className="lg:col-start-2"
        />
        <div className="lg:row-span-2 lg:row-start-1">
          <DirectoryFilters groups={facetOptions(page.counts, query.chosen, names, locale)} chosen={query.chosen} />
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-2">
          <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
            <p role="status" className="font-medium text-sm">
              {t("count", { count: page.total })}
            </p>
            <ChosenFilters query={query} names={names} />
            {isFiltered && page.total > 0 && clear}
          </div>
          {page.clusters.length > 0 ? (
            <ClusterRows clusters={page.clusters} locale={locale} />
          ) : isFiltered ? (
            <EmptyState title={t("empty.title")} action={clear} seed={7}>
              {t("empty.text")}
            </EmptyState>
          ) : (
            <EmptyState title={t("none.title")} action={addOwn}>
              {t("none.text")}
            </EmptyState>
          )}
          {(page.next || before > 0) && (
            <nav aria-label={t("title")} className="flex flex-wrap items-center justify-center gap-3 py-4">
              {before > 0 && (
                <LinkButton href={directoryPath({ ...query, after: null })} variant="quiet">
                  {t("first")}
                </LinkButton>
              )}
              <p className="text-muted text-sm tabular-nums">
                {t("range", { from: before + 1, to: before + page.clusters.length, total: page.total })}
              </p>
              {page.next && <LinkButton href={directoryPath({ ...query, after: page.next })}>{t("more")}</LinkButton>}
            </nav>
          )}
        </div>
      </LiveForm>
    </div>
  );
}
