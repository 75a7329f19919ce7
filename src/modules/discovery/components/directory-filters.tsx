import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#src/ui/button.tsx";
import { FilterGroup } from "#src/ui/filter-group.tsx";
import { FilterList, type FilterListWords } from "#src/ui/filter-list.tsx";
import type { CheckOption } from "#src/ui/filter-row.tsx";
import { type FilterBranch, FilterTree } from "#src/ui/filter-tree.tsx";
import { RadioRow } from "#src/ui/radio-row.tsx";
import { type DirectoryPage, type DirectoryQuery, distances, facets } from "../schema.ts";
import type { ListedFacet } from "./facet-options.ts";

/** What most people begin with; the others wait folded. */
const startOpen: readonly string[] = ["country", "offer", "ecosystem"];

/** How many filters are on, of every kind. */
export const countChosen = ({ chosen, within, strangers, box }: DirectoryQuery): number =>
  Object.values(chosen).flat().length + (within ? 1 : 0) + (strangers ? 1 : 0) + (box ? 1 : 0);

/** Where the search is measured from, and how far it goes. */
function Distance({ query, from }: { query: DirectoryQuery; from: NonNullable<DirectoryPage["from"]> }) {
  const t = useTranslations("discovery.distance");
  const options = [
    { value: "", label: t("any") },
    ...distances.map((kilometres) => ({ value: String(kilometres), label: t("upTo", { kilometres }) })),
  ];
  return (
    <>
      <p className="mb-2 text-muted text-sm">{t("from", { name: from.name })}</p>
      <RadioRow legend={t("title")} name="within" options={options} chosen={query.within ? String(query.within) : ""} />
    </>
  );
}

/** Everything that the directory can be narrowed by; folded away where there is no room beside the list. */
export function DirectoryFilters({
  query,
  from,
  acts,
  options,
  regions,
}: {
  query: DirectoryQuery;
  from: DirectoryPage["from"];
  /** Whether the reader acts for a cluster, which has partners. */
  acts: boolean;
  options: (facet: ListedFacet) => readonly CheckOption[];
  regions: readonly FilterBranch[];
}) {
  const t = useTranslations("discovery");
  const number = countChosen(query);
  const wordsFor = (legend: string, count: number): FilterListWords => ({
    all: t("options.all", { count }),
    fewer: t("options.fewer"),
    find: t("options.find", { facet: legend }),
    none: t("options.none"),
  });
  return (
    <details className="group/filters rounded-lg border border-line bg-surface px-4 xl:border-0 xl:bg-transparent xl:px-0 xl:[&::details-content]:[content-visibility:visible] xl:[&::details-content]:[display:contents]">
      <summary className="flex min-h-11 list-none items-center gap-2 font-medium text-sm xl:hidden [&::-webkit-details-marker]:hidden">
        <SlidersHorizontal aria-hidden className="size-4" />
        {t("filters")}
        {number > 0 && <span className="rounded-full bg-accent px-2 text-accent-ink text-xs">{number}</span>}
      </summary>
      <div className="flex flex-col pb-4 md:max-xl:grid md:max-xl:grid-cols-2 md:max-xl:items-start md:max-xl:gap-x-8 xl:pb-0">
        {from && (
          <FilterGroup legend={t("distance.title")} startsOpen number={query.within ? 1 : 0}>
            <Distance query={query} from={from} />
          </FilterGroup>
        )}
        {facets.map((facet) => {
          const legend = t(`facet.${facet}`);
          const chosen = query.chosen[facet];
          const isRegion = facet === "region";
          const own = isRegion ? [] : options(facet);
          if ((isRegion ? regions : own).length === 0) return null;
          const words = wordsFor(legend, own.length);
          return (
            <FilterGroup
              key={facet}
              legend={legend}
              number={chosen.length}
              startsOpen={chosen.length > 0 || startOpen.includes(facet)}
            >
              {isRegion ? (
                <FilterTree legend={legend} name={facet} branches={regions} chosen={chosen} words={words} />
              ) : (
                <FilterList legend={legend} name={facet} options={own} chosen={chosen} words={words} />
              )}
            </FilterGroup>
          );
        })}
        {acts && (
          <label className="mt-2 flex min-h-10 cursor-pointer items-center gap-2.5 text-sm has-checked:font-medium">
            <input
              type="checkbox"
              name="strangers"
              value="1"
              defaultChecked={query.strangers}
              className="tick size-4 shrink-0 rounded-sm"
            />
            {t("strangers")}
          </label>
        )}
        <noscript>
          <Button type="submit">{t("apply")}</Button>
        </noscript>
      </div>
    </details>
  );
}
