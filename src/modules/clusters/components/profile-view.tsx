import { Award, Mail, Phone, UserRound } from "lucide-react";
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { countryName, regionName } from "#src/modules/regions/schema.ts";
import { LocatorMap } from "#src/modules/regions/widgets/locator-map.tsx";
import { Badge } from "#src/ui/badge.tsx";
import { LinkButton } from "#src/ui/button.tsx";
import { Card, Panel } from "#src/ui/card.tsx";
import { DefinitionList } from "#src/ui/definition-list.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { ExternalLink } from "#src/ui/external-link.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import type { ClusterProfile } from "../use-cases/load-profile.ts";

/** A list of words as small labels. */
function Words({ words }: { words: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-1.5">
      {words.map((word) => (
        <li key={word} className="max-w-full rounded-sm bg-sunken px-2 py-0.5 text-sm">
          {word}
        </li>
      ))}
    </ul>
  );
}

/** What a cluster offers or looks for: the words peers meet by. */
function Exchange({ title, words, mark }: { title: string; words: readonly string[]; mark: string }) {
  if (words.length === 0) return null;
  return (
    <Card as="section" title={title}>
      <ul className="flex flex-col gap-2.5">
        {words.map((word) => (
          <li key={word} className="flex gap-3">
            <span aria-hidden className={`mt-[0.6em] size-1.5 shrink-0 rounded-full ${mark}`} />
            <span className="min-w-0">{word}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The name of a website as people say it. */
const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, "");

/** Everything a profile says, for whoever may see it; `children` stand below its description. */
export function ProfileView({
  cluster,
  today,
  children,
}: {
  cluster: ClusterProfile;
  today: string;
  children?: ReactNode;
}) {
  const t = useTranslations("clusters");
  const ecosystem = useTranslations("regions.ecosystem");
  const locale = useLocale();
  const format = useFormatter();
  const languageNames = new Intl.DisplayNames(locale, { type: "language" });
  const { profile, region } = cluster;
  const regionLabel = regionName(region, locale);
  const place = [profile.town, regionLabel, countryName(cluster.country, locale)].filter(Boolean).join(", ");
  const hasWords = profile.offers.length + profile.needs.length > 0;
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-8">
        {profile.description ? (
          <div className="rich-text text-lg">
            {profile.description.split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph} className="whitespace-pre-line">
                {paragraph}
              </p>
            ))}
          </div>
        ) : (
          !hasWords && (
            <EmptyState
              title={t("profile.empty")}
              seed={cluster.slug.length}
              action={
                cluster.abilities.edit && (
                  <LinkButton variant="primary" href={`/clusters/${cluster.slug}/edit`}>
                    {t("profile.complete")}
                  </LinkButton>
                )
              }
            >
              {cluster.abilities.edit && t("profile.emptyOwn")}
            </EmptyState>
          )
        )}
        {hasWords && (
          <div className="grid gap-5 sm:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]">
            <Exchange title={t("fields.offers")} words={profile.offers} mark="bg-accent" />
            <Exchange title={t("fields.needs")} words={profile.needs} mark="bg-signal" />
          </div>
        )}
        {profile.ecosystems.length + profile.technologies.length + profile.s3Priorities.length > 0 && (
          <section aria-labelledby="work">
            <h2 id="work" className="mb-4 text-xl">
              {t("sections.work")}
            </h2>
            <DefinitionList
              items={[
                {
                  term: t("fields.ecosystems"),
                  value: profile.ecosystems.length > 0 && (
                    <Words words={profile.ecosystems.map((key) => ecosystem(key))} />
                  ),
                },
                {
                  term: t("fields.technologies"),
                  value: profile.technologies.length > 0 && <Words words={profile.technologies} />,
                },
                {
                  term: t("fields.s3Priorities"),
                  value: profile.s3Priorities.length > 0 && <Words words={profile.s3Priorities} />,
                },
              ]}
            />
          </section>
        )}
        {children}
      </div>
      <aside className="flex min-w-0 flex-col gap-5">
        <figure>
          <LocatorMap
            label={t("map.where", { place })}
            around={profile.point ?? region}
            points={profile.point ? [profile.point] : []}
            across={700}
          />
          <figcaption className="mt-2 text-sm">
            {profile.town && <span className="font-medium">{profile.town}, </span>}
            <Link href={`/regions/${profile.regionCode}`} className="link">
              {regionLabel}
            </Link>
            , {countryName(cluster.country, locale)}
          </figcaption>
        </figure>
        <Panel title={t("profile.facts")}>
          <DefinitionList
            items={[
              { term: t("profile.founded"), value: profile.founded },
              {
                term: t("profile.size"),
                value: profile.memberCount !== null && format.number(profile.memberCount),
              },
              {
                term: t("fields.languages"),
                value: profile.languages.map((code) => languageNames.of(code) ?? code).join(", "),
              },
              { term: t("fields.label"), value: profile.label && <Label label={profile.label} today={today} /> },
              {
                term: t("fields.website"),
                value: profile.website && <ExternalLink href={profile.website}>{hostOf(profile.website)}</ExternalLink>,
              },
              { term: t("profile.updated"), value: <LocaleDay value={cluster.updatedAt} /> },
            ]}
          />
        </Panel>
        <Contact cluster={cluster} />
      </aside>
    </div>
  );
}

function Label({ label, today }: { label: NonNullable<ClusterProfile["profile"]["label"]>; today: string }) {
  const t = useTranslations("clusters.label");
  const expired = label.expires !== null && label.expires < today;
  return (
    <span className="flex flex-col items-start gap-0.5">
      <Badge tone={expired ? "neutral" : "accent"} icon={<Award aria-hidden />}>
        {t(label.level)}
        {expired && ` (${t("expired")})`}
      </Badge>
      {label.issuer && <span>{label.issuer}</span>}
      {label.expires && (
        <span className="text-muted">
          {t("expires")} <LocaleDay value={label.expires} />
        </span>
      )}
    </span>
  );
}

function Contact({ cluster: { contact, slug } }: { cluster: ClusterProfile }) {
  const t = useTranslations("clusters.profile");
  if (contact === null) return null;
  if (contact === "hidden") {
    return (
      <Panel title={t("contact")}>
        <p className="mb-3 text-muted text-sm">{t("contactHidden")}</p>
        <LinkButton size="sm" href={`/sign-in?to=${encodeURIComponent(`/clusters/${slug}`)}`}>
          {t("signIn")}
        </LinkButton>
      </Panel>
    );
  }
  const line = "flex min-w-0 items-center gap-2.5 text-sm [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted";
  return (
    <Panel title={t("contact")}>
      <ul className="flex flex-col gap-2">
        {contact.name && (
          <li className={line}>
            <UserRound aria-hidden />
            {contact.name}
          </li>
        )}
        {contact.email && (
          <li className={line}>
            <Mail aria-hidden />
            <a className="link min-w-0 break-all" href={`mailto:${contact.email}`}>
              {contact.email}
            </a>
          </li>
        )}
        {contact.phone && (
          <li className={line}>
            <Phone aria-hidden />
            <a className="link" href={`tel:${contact.phone.replace(/[^\d+]/g, "")}`}>
              {contact.phone}
            </a>
          </li>
        )}
      </ul>
    </Panel>
  );
}
