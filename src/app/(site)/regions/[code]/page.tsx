import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { anonymous } from "#src/lib/actor.ts";
import { localeNames, locales } from "#src/lib/locales.ts";
import { directoryPath, nothingChosen, wholeDirectory } from "#src/modules/discovery/schema.ts";
import { searchClusters } from "#src/modules/discovery/use-cases/search-clusters.ts";
import { ClusterRows } from "#src/modules/discovery/widgets/cluster-rows.tsx";
import { countryName, regionName } from "#src/modules/regions/schema.ts";
import { findRegionAndNeighbours } from "#src/modules/regions/use-cases/list-regions.ts";
import { LocatorMap } from "#src/modules/regions/widgets/locator-map.tsx";
import { LinkButton } from "#src/ui/button.tsx";
import { Panel } from "#src/ui/card.tsx";
import { DefinitionList } from "#src/ui/definition-list.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";

const find = cache(findRegionAndNeighbours);

const regionAt = async (params: PageProps<"/regions/[code]">["params"]) =>
  (await find((await params).code)) ?? notFound();

export async function generateMetadata({ params }: PageProps<"/regions/[code]">): Promise<Metadata> {
  const [{ region }, locale, t] = await Promise.all([regionAt(params), getLocale(), getTranslations("regions")]);
  return { title: `${regionName(region, locale)} (${region.code})`, description: t("description") };
}

export default async function RegionPage({ params }: PageProps<"/regions/[code]">) {
  const { region, neighbours } = await regionAt(params);
  const chosen = { ...nothingChosen, region: [region.code] };
  const [t, locale, format, found] = await Promise.all([
    getTranslations("regions"),
    getLocale(),
    getFormatter(),
    searchClusters(anonymous, { ...wholeDirectory, chosen }),
  ]);
  const name = regionName(region, locale);
  const points = found.clusters.flatMap(({ lat, lon }) => (lat !== null && lon !== null ? [{ lat, lon }] : []));
  const degrees = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[{ label: t("title"), href: "/regions" }]}
        eyebrow={countryName(region.country, locale)}
        title={name}
      />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-10">
          <section aria-labelledby="here">
            <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <h2 id="here" className="text-xl">
                {t("here")}{" "}
                {found.total > 0 && <span className="font-normal text-muted">{format.number(found.total)}</span>}
              </h2>
              {found.total > 0 && (
                <LinkButton href={directoryPath({ chosen })} size="sm">
                  {t("directory")}
                </LinkButton>
              )}
            </div>
            {found.total > 0 ? (
              <ClusterRows clusters={found.clusters} locale={locale} level={3} />
            ) : (
              <EmptyState
                title={t("empty.title")}
                level={3}
                action={
                  <LinkButton href="/clusters/new" variant="primary">
                    {t("empty.action")}
                  </LinkButton>
                }
              >
                {t("empty.text")}
              </EmptyState>
            )}
          </section>
          {Object.keys(region.names).length > 0 && (
            <section aria-labelledby="names">
              <h2 id="names" className="mb-4 text-xl">
                {t("names")}
              </h2>
              <DefinitionList
                layout="grid"
                items={locales.map((each) => ({
                  term: localeNames[each],
                  value: <span lang={each}>{region.names[each]}</span>,
                }))}
              />
            </section>
          )}
        </div>
        <div className="flex flex-col gap-6">
          <figure>
            <LocatorMap label={t("locator", { name })} around={region} points={points.length > 0 ? points : [region]} />
            <figcaption className="mt-2 text-muted text-xs">{t("credit")}</figcaption>
          </figure>
          <DefinitionList
            items={[
              { term: t("facts.code"), value: region.code },
              { term: t("facts.local"), value: region.name === name ? "" : region.name },
              { term: t("facts.programme"), value: region.alpine && t("programme") },
              { term: t("facts.position"), value: `${degrees(region.lat)}° N, ${degrees(region.lon)}° E` },
            ]}
          />
          <Panel title={t("neighbours")}>
            <ul className="text-sm">
              {neighbours.map(({ region: other, km }) => (
                <li key={other.code} className="flex items-baseline justify-between gap-3 py-1">
                  <Link href={`/regions/${other.code}`} prefetch={false} className="link">
                    {regionName(other, locale)}
                  </Link>
                  <span className="shrink-0 text-muted tabular-nums">{t("distance", { km })}</span>
                </li>
              ))}
            </ul>
          </Panel>
        </div>
      </div>
    </div>
  );
}
