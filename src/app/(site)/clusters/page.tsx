import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { isActing, isPerson } from "#src/lib/actor.ts";
import { CompareToggle } from "#src/modules/discovery/compare/widgets/compare-toggle.tsx";
import { CompareTray } from "#src/modules/discovery/compare/widgets/compare-tray.tsx";
import { ChosenFilters } from "#src/modules/discovery/components/chosen-filters.tsx";
import { countChosen, DirectoryFilters } from "#src/modules/discovery/components/directory-filters.tsx";
import { DirectoryMapSide } from "#src/modules/discovery/components/directory-map-side.tsx";
import { DirectoryPages } from "#src/modules/discovery/components/directory-pages.tsx";
import { DirectoryTabs } from "#src/modules/discovery/components/directory-tabs.tsx";
import { DirectoryTools } from "#src/modules/discovery/components/directory-tools.tsx";
import { facetNames, facetOptions, regionBranches } from "#src/modules/discovery/components/facet-options.ts";
import { favouritesAmong } from "#src/modules/discovery/favourites/use-cases/list-favourites.ts";
import { directoryPath, type FoundCluster, readDirectoryQuery } from "#src/modules/discovery/schema.ts";
import { searchClusters } from "#src/modules/discovery/use-cases/search-clusters.ts";
import { ClusterRows } from "#src/modules/discovery/widgets/cluster-rows.tsx";
import { listAllRegions } from "#src/modules/regions/use-cases/list-regions.ts";
import { termLabel } from "#src/modules/vocabulary/schema.ts";
import { findTerm, termOf } from "#src/modules/vocabulary/use-cases/find-terms.ts";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { LiveForm } from "#src/ui/live-form.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";
import { SearchField } from "#src/ui/search-field.tsx";
import { FavouriteButton, SaveSearchButton, TrpcProvider } from "./person-parts.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("discovery");
  return { title: t("title"), description: t("description") };
}

export default async function DirectoryPage({ searchParams }: PageProps<"/clusters">) {
  const query = readDirectoryQuery(await searchParams);
  const actor = await currentActor();
  const [t, region, locale, regions, page] = await Promise.all([
    getTranslations("discovery"),
    getTranslations("regions"),
    getLocale(),
    listAllRegions(),
    searchClusters(actor, query),
  ]);
  const names = facetNames(
    regions,
    page.clusters,
    {
      ecosystem: (key) => region(`ecosystem.${key}`),
      label: (level) => t(`label.${level}`),
      size: (size) => t(`size.${size}`),
      term: (kind, value) => {
        const term = findTerm(kind, value);
        return term && termLabel(term, locale);
      },
    },
    locale,
  );
  const stars = await favouritesAmong(
    actor,
    page.clusters.map(({ id }) => id),
  );
  const actions = ({ id, slug, name }: FoundCluster) => (
    <>
      {isActing(actor) && id !== actor.acting.clusterId && (
        <FavouriteButton
          clusterId={id}
          name={name}
          favourite={stars.favourites.has(id)}
          canChange={stars.canChange}
          className="relative"
        />
      )}
      <CompareToggle slug={slug} name={name} className="relative" />
    </>
  );
  const isChosen = countChosen(query) > 0;
  const isFiltered = query.text !== "" || isChosen;
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
    <div className="page max-w-[108rem] pb-16">
      <PageHeader title={t("title")} lead={t("lead")} actions={page.total > 0 && addOwn} />
      {isPerson(actor) && <DirectoryTabs />}
      <LiveForm
        action="/clusters"
        className="group/stage grid items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,0.8fr)] lg:grid-rows-[auto_auto_minmax(0,1fr)] xl:grid-cols-[15.5rem_minmax(0,1fr)_minmax(24rem,0.85fr)] xl:grid-rows-[auto_minmax(0,1fr)]"
      >
        <input type="hidden" name="from" defaultValue={query.from ?? ""} />
        <input type="hidden" name="box" defaultValue={query.box ? Object.values(query.box).join(",") : ""} />
        <SearchField
          name="q"
          defaultValue={query.text}
          label={t("search")}
          placeholder={t("placeholder")}
          shortcut="/"
          className="lg:col-start-1 xl:col-start-2"
        />
        <div className="min-w-0 xl:col-start-1 xl:row-span-2 xl:row-start-1">
          <DirectoryFilters
            query={query}
            from={page.from}
            acts={isActing(actor)}
            options={(facet) => facetOptions(facet, page.counts, query.chosen, names, locale)}
            regions={regionBranches(regions, page.counts.region, query.chosen, names, locale)}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-1 xl:col-start-2">
          <DirectoryTools query={query} page={page} />
          <div className="flex flex-wrap items-center gap-2 empty:hidden">
            <ChosenFilters query={query} names={names} />
            {isChosen && page.total > 0 && clear}
            {isFiltered && isPerson(actor) && (
              <ClientMessages of={["discovery.searches", "discovery.errors"]}>
                <TrpcProvider>
                  <SaveSearchButton
                    query={directoryPath({ ...query, after: null }).split("?")[1] ?? ""}
                    suggestion={query.text}
                  />
                </TrpcProvider>
              </ClientMessages>
            )}
          </div>
          <div className="flex flex-col gap-4 max-lg:group-has-[#show-map:checked]/stage:hidden">
            {page.clusters.length > 0 ? (
              <ClientMessages of={["discovery.favourites", "discovery.compare", "discovery.errors"]}>
                <Signed signed={isPerson(actor)}>
                  <ClusterRows
                    clusters={page.clusters}
                    locale={locale}
                    actions={actions}
                    tagName={(tag, kind) => {
                      const term = termOf(kind, tag);
                      return term && termLabel(term, locale);
                    }}
                  />
                </Signed>
              </ClientMessages>
            ) : isFiltered ? (
              <EmptyState title={t("empty.title")} action={clear} seed={7}>
                {t("empty.text")}
              </EmptyState>
            ) : (
              <EmptyState title={t("none.title")} action={addOwn}>
                {t("none.text")}
              </EmptyState>
            )}
            <DirectoryPages query={query} page={page} />
          </div>
        </div>
        <DirectoryMapSide query={query} page={page} />
      </LiveForm>
      <ClientMessages of={["discovery.compare"]}>
        <CompareTray />
      </ClientMessages>
    </div>
  );
}

/** Only people have stars to light, so only they are sent the API client with the list. */
const Signed = ({ signed, children }: { signed: boolean; children: ReactNode }) =>
  signed ? <TrpcProvider>{children}</TrpcProvider> : children;
