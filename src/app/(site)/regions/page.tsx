import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { countClustersByRegion } from "#src/modules/discovery/use-cases/count-clusters.ts";
import { AlpineMap } from "#src/modules/regions/components/alpine-map.tsx";
import { RegionList } from "#src/modules/regions/components/region-list.tsx";
import { listRegionsByCountry } from "#src/modules/regions/use-cases/list-regions.ts";
import { PageHeader } from "#src/ui/page-header.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("regions");
  return { title: t("title"), description: t("description") };
}

export default async function RegionsPage() {
  const locale = await getLocale();
  const [t, { alpine, alpineCountries, otherCountries }, counts] = await Promise.all([
    getTranslations("regions"),
    listRegionsByCountry(locale),
    countClustersByRegion(),
  ]);
  return (
    <div className="page pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <section aria-labelledby="alpine">
        <h2 id="alpine" className="text-2xl">
          {t("alpine.title")}
        </h2>
        <p className="mt-1 mb-5 text-muted">{t("alpine.text")}</p>
        <AlpineMap regions={alpine} counts={counts} locale={locale} />
        <p className="mt-2 text-muted text-xs">{t("credit")}</p>
        <div className="mt-8 gap-10 sm:columns-2 lg:columns-3">
          {alpineCountries.map((group) => (
            <div key={group.country} className="mb-7 break-inside-avoid-column">
              <h3 className="mb-1 text-base">{group.label}</h3>
              <RegionList group={group} counts={counts} locale={locale} />
            </div>
          ))}
        </div>
      </section>
      <section aria-labelledby="others" className="mt-10">
        <h2 id="others" className="text-2xl">
          {t("other.title")}
        </h2>
        <p className="mt-1 mb-5 text-muted">{t("other.text")}</p>
        <div className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {otherCountries.map((group) => (
            <details key={group.country} className="rounded-lg border border-line bg-surface px-4 open:pb-3">
              <summary className="py-3 font-medium marker:text-muted">
                {group.label}{" "}
                <span className="ms-1 font-normal text-muted text-sm">
                  {t("regions", { count: group.regions.length })}
                </span>
              </summary>
              <RegionList group={group} counts={counts} locale={locale} />
            </details>
          ))}
        </div>
      </section>
    </div>
  );
}
