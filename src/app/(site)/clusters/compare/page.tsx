import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CompareTable } from "#src/modules/discovery/compare/components/compare-table.tsx";
import { RememberCompared } from "#src/modules/discovery/compare/components/remember-compared.tsx";
import { comparedSlugs, compareFields } from "#src/modules/discovery/compare/schema.ts";
import { compareClusters } from "#src/modules/discovery/compare/use-cases/compare-clusters.ts";
import { comparePath, mostCompared } from "#src/modules/discovery/compare/widgets/compare-path.ts";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("discovery.compare"))("title") };
}

export default async function ComparePage({ searchParams }: PageProps<"/clusters/compare">) {
  const params = await searchParams;
  const [t, tabs, locale, comparison] = await Promise.all([
    getTranslations("discovery.compare"),
    getTranslations("discovery.tabs"),
    getLocale(),
    currentActor().then((actor) => compareClusters(actor, comparedSlugs(params))),
  ]);
  const { clusters, differing } = comparison;
  const onlyDifferences = params.differences === "1" && clusters.length > 1;
  const fields = onlyDifferences ? differing : compareFields;
  const slugs = clusters.map(({ slug }) => slug);
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[{ label: tabs("directory"), href: "/clusters" }]}
        title={t("title")}
        lead={t("lead")}
        actions={
          clusters.length > 0 &&
          clusters.length < mostCompared && (
            <LinkButton href="/clusters" icon={<Plus aria-hidden />}>
              {t("more")}
            </LinkButton>
          )
        }
      />
      <RememberCompared clusters={clusters.map(({ slug, name }) => ({ slug, name }))} />
      {clusters.length === 0 ? (
        <EmptyState
          title={t("empty.title")}
          seed={6}
          action={
            <LinkButton variant="primary" href="/clusters">
              {t("empty.action")}
            </LinkButton>
          }
        >
          {t("empty.text")}
        </EmptyState>
      ) : (
        <>
          <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p className="measure text-muted text-sm">{t("legend")}</p>
            {clusters.length > 1 && (
              <LinkButton size="sm" href={comparePath(slugs, !onlyDifferences)} scroll={false} replace prefetch={false}>
                {t(onlyDifferences ? "allRows" : "onlyDifferences")}
              </LinkButton>
            )}
          </div>
          {fields.length > 0 ? (
            <CompareTable {...{ comparison, fields, locale, onlyDifferences }} />
          ) : (
            <EmptyState title={t("same")} compact />
          )}
        </>
      )}
    </div>
  );
}
