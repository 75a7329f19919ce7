import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#src/ui/button.tsx";
import { type CheckOption, FilterList } from "#src/ui/filter-checks.tsx";
import type { DirectoryQuery, Facet } from "../schema.ts";

/** The facets of the directory; folded away on a phone. */
export function DirectoryFilters({
  groups,
  chosen,
}: {
  groups: readonly { facet: Facet; options: readonly CheckOption[] }[];
  chosen: DirectoryQuery["chosen"];
}) {
  const t = useTranslations("discovery");
  const number = Object.values(chosen).flat().length;
  const shown = groups.filter(({ options }) => options.length > 0);
  if (shown.length === 0) return null;
  return (
    <details className="group rounded-lg border border-line bg-surface px-4 lg:border-0 lg:bg-transparent lg:px-0 lg:[&::details-content]:[content-visibility:visible] lg:[&::details-content]:[display:contents]">
      <summary className="flex min-h-11 list-none items-center gap-2 font-medium text-sm lg:hidden">
        <SlidersHorizontal aria-hidden className="size-4" />
        {t("filters")}
        {number > 0 && <span className="rounded-full bg-accent px-2 text-accent-ink text-xs">{number}</span>}
      </summary>
      <div className="flex flex-col gap-6 pb-4 lg:pb-0">
        {shown.map(({ facet, options }) => (
          <FilterList key={facet} legend={t(`facet.${facet}`)} name={facet} options={options} chosen={chosen[facet]} />
        ))}
        <noscript>
          <Button type="submit">{t("apply")}</Button>
        </noscript>
      </div>
    </details>
  );
}
