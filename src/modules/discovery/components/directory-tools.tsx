import { Map as MapIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { CopyLink } from "#src/ui/copy-link.tsx";
import { FormSelect } from "#src/ui/form-select.tsx";
import { type DirectoryPage, type DirectoryQuery, directoryPath } from "../schema.ts";

/** The search for somebody else, for whom distances would be measured from another cluster. */
const sharedPath = (query: DirectoryQuery, from: DirectoryPage["from"]): string =>
  directoryPath({
    ...query,
    after: null,
    from: query.within || query.sort === "distance" ? (from?.slug ?? null) : query.from,
  });

/** How many were found, in which order they stand, and how to send the search to a colleague. */
export function DirectoryTools({ query, page }: { query: DirectoryQuery; page: DirectoryPage }) {
  const t = useTranslations("discovery");
  // Nothing in the address means by relevance where there is text, else by name.
  const usual = query.text ? "relevance" : "name";
  const sorts = [
    { value: "", label: t(`sort.${usual}`) },
    ...(query.text ? [{ value: "name", label: t("sort.name") }] : []),
    ...(page.from ? [{ value: "distance", label: t("sort.distance") }] : []),
    { value: "newest", label: t("sort.newest") },
  ];
  const chosen = query.sort && sorts.some(({ value }) => value === query.sort) ? query.sort : "";
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <p role="status" className="me-auto font-medium text-sm">
        {t("count", { count: page.total })}
      </p>
      <CopyLink
        path={sharedPath(query, page.from)}
        words={{ copy: t("copy.link"), done: t("copy.done"), failed: t("copy.failed"), dismiss: t("copy.dismiss") }}
      />
      <FormSelect label={t("sort.label")} name="sort" options={sorts} chosen={chosen} className="w-44" />
      <label className="inline-flex min-h-10 cursor-pointer items-center gap-2 rounded-md border border-line-strong/55 bg-raised px-3 font-medium text-sm shadow-low has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 lg:hidden noscript:hidden">
        <input type="checkbox" id="show-map" className="sr-only" />
        <MapIcon aria-hidden className="size-4" />
        {t("map.show")}
      </label>
    </div>
  );
}
