import { Award, MapPin, Route, Users } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { fold } from "#src/lib/fold.ts";
import type { Locale } from "#src/lib/locales.ts";
import { isEcosystem, labelLevels } from "#src/modules/clusters/schema.ts";
import { countryName, regionName } from "#src/modules/regions/schema.ts";
import { Avatar } from "#src/ui/avatar.tsx";
import { Badge } from "#src/ui/badge.tsx";
import { Hitmark, Marked } from "../components/marked.tsx";
import { wordsToMark } from "../components/marked-text.ts";
import { WhyFound } from "../components/why-found.tsx";
import { type FoundCluster, type Hit, languageName } from "../schema.ts";

const shownTags = 4;

type RowLook = {
  readonly locale: Locale;
  /** Of the headings. */
  readonly level: 2 | 3;
  /** What a tag is called in the reader's language; null where it is nobody's term. */
  readonly tagName: (tag: string, kind: "technology" | "exchange") => string | null;
  /** What one can do with a cluster from the list. */
  readonly actions?: ((cluster: FoundCluster) => ReactNode) | undefined;
};

function Tags({
  term,
  tags,
  name,
  matches,
}: {
  term: string;
  tags: readonly string[];
  name: (tag: string) => string | null;
  matches: Hit["matches"];
}) {
  if (tags.length === 0) return null;
  const words = wordsToMark(matches);
  const isMet = (tag: string) => matches.some(({ found }) => found === tag);
  // Those that were searched for come first, so that they are never behind the "+".
  const sorted = [...tags.filter(isMet), ...tags.filter((tag) => !isMet(tag))];
  const shown = (tag: string) => {
    const own = name(tag);
    if (!own || fold(own) === fold(tag)) return <Marked text={tag} words={words} />;
    return <span title={tag}>{isMet(tag) ? <Hitmark>{own}</Hitmark> : own}</span>;
  };
  const more = tags.length - shownTags;
  return (
    <div className="flex gap-2">
      <dt className="shrink-0 text-muted">{term}</dt>
      <dd className="min-w-0">
        {sorted.slice(0, shownTags).map((tag, at) => (
          <span key={tag}>
            {at > 0 && " · "}
            {shown(tag)}
          </span>
        ))}
        {more > 0 && <span className="text-muted"> +{more}</span>}
      </dd>
    </div>
  );
}

function Facts({ cluster, locale }: { cluster: FoundCluster; locale: Locale }) {
  const t = useTranslations("discovery");
  const ecosystem = useTranslations("regions");
  const label = labelLevels.find((known) => known === cluster.labelLevel);
  const languages = cluster.languages.map((language) => languageName(language, locale)).join(", ");
  return (
    <div className="flex flex-row flex-wrap items-center gap-x-4 gap-y-2 text-sm @md:ps-18 @3xl:flex-col @3xl:items-start @3xl:ps-0">
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
  );
}

function ClusterRow({ cluster, locale, level, tagName, actions }: RowLook & { cluster: FoundCluster & Partial<Hit> }) {
  const t = useTranslations("discovery");
  const Heading = `h${level}` as const;
  const place = [cluster.town, regionName(cluster.region, locale), countryName(cluster.country, locale)];
  const where = [...new Set(place)].filter(Boolean).join(", ");
  const matches = cluster.matches ?? [];
  const words = wordsToMark(matches);
  const buttons = actions?.(cluster);
  const exchange = (tag: string) => tagName(tag, "exchange");
  return (
    <li
      data-cluster={cluster.id}
      data-lat={cluster.lat ?? undefined}
      data-lon={cluster.lon ?? undefined}
      className="group relative grid gap-x-8 gap-y-3 px-4 py-5 transition-colors hover:bg-raised has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus has-[a:focus-visible]:-outline-offset-2 data-marked:bg-accent-soft @md:px-6 @3xl:grid-cols-[minmax(0,1fr)_13rem]"
    >
      <div className="flex min-w-0 gap-4">
        <span className="hidden @md:block">
          <Avatar name={cluster.name} seed={cluster.id} shape="square" size="lg" decorative />
        </span>
        <div className="flex min-w-0 flex-1 flex-col gap-1.5">
          <div className="flex items-start gap-3">
            <Heading className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1 text-lg leading-snug">
              <Link
                href={`/clusters/${cluster.slug}`}
                prefetch={false}
                className="outline-none before:absolute before:inset-0 group-hover:text-accent"
              >
                <Marked text={cluster.name} words={words} />
              </Link>
              {cluster.demo && <Badge>{t("demo")}</Badge>}
              {!cluster.claimed && <Badge tone="warning">{t("unclaimed")}</Badge>}
            </Heading>
            {/* Above the link that fills the row. */}
            {buttons && <div className="relative z-10 -my-1 flex shrink-0 gap-1">{buttons}</div>}
          </div>
          <p className="flex flex-wrap gap-x-4 text-muted text-sm">
            <span className="flex min-w-0 items-baseline gap-1.5">
              <MapPin aria-hidden className="size-3.5 shrink-0 translate-y-0.5" />
              <span className="min-w-0">
                <Marked text={where} words={words} />
              </span>
            </span>
            {/* None for the cluster that distances are measured from, and its neighbours in town. */}
            {!!cluster.kilometres && (
              <span className="flex items-baseline gap-1.5 tabular-nums">
                <Route aria-hidden className="size-3.5 shrink-0 translate-y-0.5" />
                {t("distance.away", { kilometres: cluster.kilometres })}
              </span>
            )}
          </p>
          <WhyFound matches={matches} heading={`${cluster.name} ${where}`} locale={locale} />
          {cluster.description && (
            <p className="measure line-clamp-2 text-sm">
              <Marked text={cluster.description} words={words} />
            </p>
          )}
          <dl className="flex flex-col gap-0.5 text-sm">
            <Tags term={t("offers")} tags={cluster.offers} name={exchange} matches={matches} />
            <Tags term={t("needs")} tags={cluster.needs} name={exchange} matches={matches} />
          </dl>
        </div>
      </div>
      <Facts cluster={cluster} locale={locale} />
    </li>
  );
}

const asWritten = () => null;

/** Clusters one under another, each a link to its profile; those of a search say why they were found. */
export function ClusterRows({
  clusters,
  level = 2,
  tagName = asWritten,
  ...look
}: Partial<RowLook> & Pick<RowLook, "locale"> & { clusters: readonly (FoundCluster & Partial<Hit>)[] }) {
  return (
    <ul className="@container divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-low">
      {clusters.map((cluster) => (
        <ClusterRow key={cluster.id} cluster={cluster} level={level} tagName={tagName} {...look} />
      ))}
    </ul>
  );
}
