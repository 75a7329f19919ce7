import Link from "next/link";
import { useTranslations } from "next-intl";
import { localeNames } from "#src/lib/locales.ts";
import { DefinitionList } from "#src/ui/definition-list.tsx";
import type { AdaptationDetails, AdaptationSummary } from "../schema.ts";

const text = (value: string) => value && <span className="measure block whitespace-pre-line">{value}</span>;

/** Service, regions, needs and the rest, for reading; of a summary only what it holds. */
export function About({
  adaptation,
  service,
  regions,
}: {
  adaptation: AdaptationSummary | AdaptationDetails;
  service: { readonly id: string; readonly title: string } | null;
  regions: readonly string[];
}) {
  const t = useTranslations("adaptations");
  const full = "conditions" in adaptation ? adaptation : null;
  const unsaid = full ? <span className="text-muted">{t("overview.notSaid")}</span> : null;
  return (
    <DefinitionList
      items={[
        {
          term: t("overview.service"),
          value: service && (
            <Link href={`/catalogue/${service.id}`} className="link">
              {service.title}
            </Link>
          ),
        },
        {
          term: t("overview.source"),
          value: full?.source && (
            <Link href={`/adaptations/${full.source.id}`} className="link">
              {full.source.title}
            </Link>
          ),
        },
        { term: t("field.regions"), value: regions.join(", ") },
        { term: t("field.needs"), value: text(adaptation.needs) || unsaid },
        { term: t("field.conditions"), value: full && (text(full.conditions) || unsaid) },
        { term: t("field.transformativeActivity"), value: full && (text(full.transformativeActivity) || unsaid) },
        { term: t("field.locale"), value: localeNames[adaptation.locale] },
      ]}
    />
  );
}
