import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { isPerson } from "#src/lib/actor.ts";
import { locales } from "#src/lib/locales.ts";
import { readCatalogueQuery } from "#src/modules/catalogue/schema.ts";
import { searchCatalogue } from "#src/modules/catalogue/use-cases/search-catalogue.ts";
import { Chain } from "#src/modules/discovery/landing/chain.tsx";
import { Fields } from "#src/modules/discovery/landing/fields.tsx";
import { Hero } from "#src/modules/discovery/landing/hero.tsx";
import { countClustersByRegion } from "#src/modules/discovery/use-cases/count-clusters.ts";
import { AlpineMap } from "#src/modules/regions/components/alpine-map.tsx";
import { listRegions } from "#src/modules/regions/use-cases/list-regions.ts";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("discovery.landing");
  return { title: { absolute: t("title") }, description: t("lead") };
}

const entries = [
  { key: "managers", href: "/catalogue" },
  { key: "peers", href: "/clusters" },
  { key: "authorities", href: "/regions" },
] as const;

export default async function LandingPage() {
  if (isPerson(await currentActor())) redirect("/home");
  const locale = await getLocale();
  const [t, catalogue, regions, clusters] = await Promise.all([
    getTranslations("discovery.landing"),
    searchCatalogue(readCatalogueQuery({}), locale),
    listRegions(),
    countClustersByRegion(),
  ]);
  const alpine = regions.filter((region) => region.alpine);
  return (
    <>
      <Hero
        numbers={[
          { key: "services", count: catalogue.services.length },
          { key: "regions", count: alpine.length },
          { key: "languages", count: locales.length },
        ]}
      />
      <div className="page flex flex-col gap-20 py-16 sm:gap-28 sm:py-24">
        <section aria-labelledby="chain">
          <h2 id="chain" className="text-3xl">
            {t("chain.title")}
          </h2>
          <p className="measure mt-3 mb-10 text-lg text-muted">{t("chain.lead")}</p>
          <Chain />
        </section>
        <section aria-labelledby="fields">
          <h2 id="fields" className="text-3xl">
            {t("fields.title")}
          </h2>
          <p className="measure mt-3 mb-8 text-lg text-muted">{t("fields.lead")}</p>
          <Fields counts={catalogue.fields} />
        </section>
        <section aria-labelledby="who" className="grid items-center gap-x-14 gap-y-10 lg:grid-cols-2">
          <div>
            <h2 id="who" className="text-3xl">
              {t("who.title")}
            </h2>
            <dl className="mt-6 flex flex-col gap-6">
              {entries.map(({ key, href }) => (
                <div key={key}>
                  <dt className="font-semibold text-lg">{t(`who.${key}.title`)}</dt>
                  <dd className="mt-1 text-muted">
                    {t(`who.${key}.text`)}{" "}
                    <Link href={href} className="link whitespace-nowrap">
                      {t(`who.${key}.link`)}
                    </Link>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
          <AlpineMap regions={alpine} counts={clusters} locale={locale} />
        </section>
        <section
          aria-labelledby="end"
          className="flex flex-col items-center gap-4 rounded-xl bg-accent-soft px-6 py-12 text-center"
        >
          <h2 id="end" className="text-2xl">
            {t("end.title")}
          </h2>
          <p className="measure">{t("end.text")}</p>
          <LinkButton href="/sign-up" variant="primary" size="lg">
            {t("start")}
          </LinkButton>
        </section>
      </div>
    </>
  );
}
