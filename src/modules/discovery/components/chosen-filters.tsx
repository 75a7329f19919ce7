import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type DirectoryQuery, directoryPath, facets } from "../schema.ts";
import type { FacetNames } from "./facet-options.ts";

/** The filters that are on, each a link to the search without it. */
export function ChosenFilters({ query, names }: { query: DirectoryQuery; names: FacetNames }) {
  const t = useTranslations("discovery");
  const without = (change: Partial<DirectoryQuery>) => directoryPath({ ...query, after: null, ...change });
  const chosen = [
    ...facets.flatMap((facet) =>
      query.chosen[facet].map((value) => ({
        key: `${facet} ${value}`,
        // A technology or a label says by itself what it is; what is sought could also be what is offered.
        label:
          facet === "offer" || facet === "need"
            ? `${t(`facet.${facet}`)}: ${names[facet](value)}`
            : names[facet](value),
        href: without({
          chosen: { ...query.chosen, [facet]: query.chosen[facet].filter((each) => each !== value) },
        }),
      })),
    ),
    ...(query.within
      ? [
          {
            key: "within",
            label: t("distance.upTo", { kilometres: query.within }),
            href: without({ within: null, from: query.sort === "distance" ? query.from : null }),
          },
        ]
      : []),
    ...(query.strangers ? [{ key: "strangers", label: t("strangers"), href: without({ strangers: false }) }] : []),
    ...(query.box ? [{ key: "box", label: t("map.area"), href: without({ box: null }) }] : []),
  ];
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={t("chosen")} className="flex flex-wrap gap-1.5">
      {chosen.map(({ key, label, href }) => (
        <li key={key} className="min-w-0">
          <Link
            href={href}
            scroll={false}
            prefetch={false}
            aria-label={t("takeOff", { value: label })}
            className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-full bg-accent-soft ps-3 pe-2 text-accent text-sm hover:bg-accent/20 pointer-coarse:min-h-10"
          >
            <span className="min-w-0">{label}</span>
            <X aria-hidden className="size-3.5 shrink-0" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
