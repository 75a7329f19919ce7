import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type DirectoryQuery, directoryPath, facets } from "../schema.ts";
import type { FacetNames } from "./facet-options.ts";

/** The filters that are on, each a link to the search without it. */
export function ChosenFilters({ query, names }: { query: DirectoryQuery; names: FacetNames }) {
  const t = useTranslations("discovery");
  const chosen = facets.flatMap((facet) =>
    query.chosen[facet].map((value) => ({ facet, value, label: names[facet](value) })),
  );
  if (chosen.length === 0) return null;
  const without = (facet: (typeof facets)[number], value: string) =>
    directoryPath({
      text: query.text,
      chosen: { ...query.chosen, [facet]: query.chosen[facet].filter((each) => each !== value) },
    });
  return (
    <ul aria-label={t("chosen")} className="flex flex-wrap gap-1.5">
      {chosen.map(({ facet, value, label }) => (
        <li key={`${facet} ${value}`}>
          <Link
            href={without(facet, value)}
            scroll={false}
            aria-label={t("takeOff", { value: label })}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-full bg-accent-soft ps-3 pe-2 text-accent text-sm hover:bg-accent/20"
          >
            {label}
            <X aria-hidden className="size-3.5" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
