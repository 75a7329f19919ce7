import { Award, MapPin, Users } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Locale } from "#src/lib/locales.ts";
import { isEcosystem, labelLevels } from "#src/modules/clusters/schema.ts";
import { countryName, regionName } from "#src/modules/regions/schema.ts";
import { Avatar } from "#src/ui/avatar.tsx";
import { Badge } from "#src/ui/badge.tsx";
import { type FoundCluster, languageName } from "../schema.ts";

const shownTags = 4;

function Tags({ term, words }: { term: string; words: readonly string[] }) {
  if (words.length === 0) return null;
  const more = words.length - shownTags;
  return (
    <div className="flex gap-2">
      <dt className="shrink-0 text-muted">{term}</dt>
      <dd className="min-w-0">
        {words.slice(0, shownTags).join(" · ")}
        {more > 0 && <span className="text-muted"> +{more}</span>}
      </dd>
    </div>
  );
}

function ClusterRow({ cluster, locale, level }: { cluster: FoundCluster; locale: Locale; level: 2 | 3 }) {
  const t = useTranslations("discovery");
  const ecosystem = useTranslations("regions");
  const Heading = `h${level}` as const;
  const place = [cluster.town, regionName(cluster.region, locale), countryName(cluster.country, locale)];
  const label = labelLevels.find((known) => known === cluster.labelLevel);
  const languages = cluster.languages.map((language) => languageName(language, locale)).join(", ");
  return (
    <li className="group relative grid gap-x-8 gap-y-3 px-4 py-5 transition-colors hover:bg-raised has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus sm:px-6 md:grid-cols-[minmax(0,1fr)_13rem]">
      <div className="flex min-w-0 gap-4">
        <span className="hidden sm:block">
          <Avatar name={cluster.name} seed={cluster.id} shape="square" size="lg" decorative />
        </span>
        <div className="flex min-w-0 flex-1 flex-col gap-1.5">
          <Heading className="flex flex-wrap items-center gap-x-2 gap-y-1 text-lg leading-snug">
            <Link
              href={`/clusters/${cluster.slug}`}
              prefetch={false}
              className="outline-none before:absolute before:inset-0 group-hover:text-accent"
            >
              {cluster.name}
            </Link>
            {cluster.demo && <Badge>{t("demo")}</Badge>}
          </Heading>
          <p className="flex items-baseline gap-1.5 text-muted text-sm">
            <MapPin aria-hidden className="size-3.5 shrink-0 translate-y-0.5" />
            <span className="min-w-0">{[...new Set(place)].filter(Boolean).join(", ")}</span>
          </p>
          {cluster.description && <p className="measure line-clamp-2 text-sm">{cluster.description}</p>}
          <dl className="flex flex-col gap-0.5 text-sm">
            <Tags term={t("offers")} words={cluster.offers} />
            <Tags term={t("needs")} words={cluster.needs} />
          </dl>
        </div>
      </div>
      <div className="flex flex-row flex-wrap items-start gap-x-4 gap-y-2 text-sm md:flex-col">
        <div className="flex max-w-full flex-wrap gap-1">
          {cluster.ecosystems
            .filter(isEcosystem)
            .slice(0, 3)
            .map((key) => (
              <Badge key={key} tone="accent" className="[&>span]:whitespace-normal">
                {ecosystem(`ecosystem.${key}`)}
              </Badge>
            ))}
        </div>
        {label && (
          <span className="flex items-center gap-1.5 text-muted">
            <Award aria-hidden className="size-3.5 shrink-0" />
            {t(`label.${label}`)}
          </span>
        )}
        {cluster.memberCount !== null && (
          <span className="flex items-center gap-1.5 text-muted">
            <Users aria-hidden className="size-3.5 shrink-0" />
            {t("members", { count: cluster.memberCount })}
          </span>
        )}
        {languages && (
          <span className="text-muted">
            <span className="sr-only">{t("speaks")}: </span>
            {languages}
          </span>
        )}
      </div>
    </li>
  );
}

/** Clusters one under another, each a link to its profile. */
export function ClusterRows({
  clusters,
  locale,
  level = 2,
}: {
  clusters: readonly FoundCluster[];
  locale: Locale;
  /** Of the headings. */
  level?: 2 | 3;
}) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-low">
      {clusters.map((cluster) => (
        <ClusterRow key={cluster.id} cluster={cluster} locale={locale} level={level} />
      ))}
    </ul>
  );
}
