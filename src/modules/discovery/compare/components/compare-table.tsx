import { Link2, Star, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "#src/lib/locales.ts";
import { isEcosystem } from "#src/modules/clusters/schema.ts";
import { countryName, regionName } from "#src/modules/regions/schema.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { ExternalLink } from "#src/ui/external-link.tsx";
import { Table, TBody, Td, THead, Th, Tr } from "#src/ui/table.tsx";
import { languageName } from "../../schema.ts";
import { markOf } from "../rules.ts";
import { type ComparedCluster, type CompareField, type Comparison, type WordField, wordFields } from "../schema.ts";
import { comparePath } from "../widgets/compare-path.ts";

// Stays in sight when the columns move below it.
const headClass = "sticky start-0 z-1 w-32 min-w-32 bg-surface! align-top whitespace-normal sm:w-44 sm:min-w-44";

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, "");
const isWordField = (field: CompareField): field is WordField & CompareField =>
  wordFields.some((known) => known === field);

/** Clusters as the columns of a table, what they say as its rows. */
export function CompareTable({
  comparison,
  fields,
  locale,
  onlyDifferences,
}: {
  comparison: Comparison;
  fields: readonly CompareField[];
  locale: Locale;
  onlyDifferences: boolean;
}) {
  const t = useTranslations("discovery.compare");
  const { clusters } = comparison;
  const without = (slug: string) =>
    comparePath(
      clusters.map((cluster) => cluster.slug).filter((other) => other !== slug),
      onlyDifferences,
    );
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-low">
      <Table label={t("table")}>
        <THead>
          <Tr>
            <Th className={headClass}>{t("property")}</Th>
            {clusters.map(({ id, slug, name, isOwn }) => (
              <Th key={id} className="min-w-44 whitespace-normal align-top">
                <span className="flex items-start justify-between gap-2">
                  <span className="min-w-0 text-base text-ink">
                    <Link href={`/clusters/${slug}`} prefetch={false} className="hover:text-accent">
                      {name}
                    </Link>
                    {isOwn && <span className="block font-normal text-muted text-sm">{t("own")}</span>}
                  </span>
                  <LinkButton
                    size="sm"
                    variant="quiet"
                    href={without(slug)}
                    scroll={false}
                    replace
                    prefetch={false}
                    aria-label={t("takeOut", { cluster: name })}
                  >
                    <X aria-hidden />
                  </LinkButton>
                </span>
              </Th>
            ))}
          </Tr>
        </THead>
        <TBody>
          {fields.map((field) => (
            <Tr key={field}>
              <Th scope="row" className={headClass}>
                {t(`field.${field}`)}
              </Th>
              {clusters.map((cluster) => (
                <Td key={cluster.id} className="min-w-44 align-top">
                  <Cell field={field} cluster={cluster} comparison={comparison} locale={locale} />
                </Td>
              ))}
            </Tr>
          ))}
        </TBody>
      </Table>
    </div>
  );
}

type CellProps = { cluster: ComparedCluster; comparison: Comparison; locale: Locale };

const NotSaid = () => <span className="text-muted">{useTranslations("discovery.compare")("notSaid")}</span>;

function Cell({ field, ...rest }: CellProps & { field: CompareField }) {
  return isWordField(field) ? <Words field={field} {...rest} /> : <Fact field={field} {...rest} />;
}

function Fact({ field, cluster, comparison, locale }: CellProps & { field: Exclude<CompareField, WordField> }) {
  const t = useTranslations("discovery");
  const { regionCode, region, country, town, kilometres, memberCount, founded, label, website } = cluster;
  const isOurs = !cluster.isOwn && comparison.own?.regionCode === regionCode;
  const facts: Record<typeof field, ReactNode> = {
    region: (
      <>
        {regionName(region, locale)}, {countryName(country, locale)}
        {isOurs && <MarkText icon={<Star aria-hidden />}>{t("compare.mark.mine")}</MarkText>}
      </>
    ),
    town,
    distance: kilometres !== null && t("compare.kilometres", { km: kilometres }),
    size: memberCount !== null && t("members", { count: memberCount }),
    founded,
    label: label && t(`label.${label}`),
    website: website && <ExternalLink href={website}>{hostOf(website)}</ExternalLink>,
  };
  return facts[field] || <NotSaid />;
}

function Words({ field, cluster, comparison, locale }: CellProps & { field: WordField }) {
  if (cluster[field].length === 0) return <NotSaid />;
  return (
    <ul className="flex flex-col gap-1.5">
      {cluster[field].map((word) => (
        <Word key={word} {...{ field, word, cluster, comparison, locale }} />
      ))}
    </ul>
  );
}

function Word({ field, word, cluster, comparison, locale }: CellProps & { field: WordField; word: string }) {
  const t = useTranslations("discovery.compare.mark");
  const ecosystem = useTranslations("regions.ecosystem");
  const { mine, shared } = markOf(field, word, cluster, comparison);
  const text =
    field === "ecosystems" && isEcosystem(word)
      ? ecosystem(word)
      : field === "languages"
        ? languageName(word, locale)
        : word;
  return (
    <li className={mine || shared ? "font-medium" : undefined}>
      {text}
      {mine && (
        <MarkText icon={<Star aria-hidden />}>{t(field === "offers" || field === "needs" ? field : "mine")}</MarkText>
      )}
      {shared && <MarkText icon={<Link2 aria-hidden />}>{t("shared")}</MarkText>}
    </li>
  );
}

/** Says in words what its sign says to the eye. */
function MarkText({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="ms-1.5 inline-flex items-center gap-1 whitespace-nowrap rounded-sm bg-accent-soft px-1.5 font-normal text-accent-strong text-xs [&_svg]:size-3">
      {icon}
      {children}
    </span>
  );
}
