import { fold } from "#src/lib/fold.ts";
import type { Locale } from "#src/lib/locales.ts";
import { ecosystems, labelLevels } from "#src/modules/clusters/schema.ts";
import { countryName, type Region, regionName } from "#src/modules/regions/schema.ts";
import type { CheckOption } from "#src/ui/filter-row.tsx";
import type { FilterBranch } from "#src/ui/filter-tree.tsx";
import { type DirectoryQuery, type Facet, type FacetCounts, type Hit, languageName, sizes } from "../schema.ts";

/** What the values of a facet are called. */
export type FacetNames = Record<Facet, (value: string) => string>;

export type FacetTexts = {
  readonly ecosystem: (key: (typeof ecosystems)[number]) => string;
  readonly label: (level: (typeof labelLevels)[number]) => string;
  readonly size: (size: (typeof sizes)[number]) => string;
  /** A term of the vocabulary in the reader's language; null where there is none of this name. */
  readonly term: (kind: "technology" | "exchange", value: string) => string | null;
};

const named =
  <T extends string>(known: readonly T[], name: (key: T) => string) =>
  (value: string) => {
    const key = known.find((each) => each === value);
    return key ? name(key) : value;
  };

/** The words that clusters wrote for what the index holds folded. */
function spellings(clusters: readonly Hit[]): ReadonlyMap<string, string> {
  const written = clusters.flatMap(({ offers, needs, technologies }) => [...offers, ...needs, ...technologies]);
  return new Map(written.map((word) => [`~${fold(word)}`, word]));
}

export function facetNames(
  regions: readonly Region[],
  clusters: readonly Hit[],
  texts: FacetTexts,
  locale: Locale,
): FacetNames {
  const known = new Map(regions.map((region) => [region.code, region]));
  const written = spellings(clusters);
  const tag = (kind: "technology" | "exchange") => (value: string) =>
    texts.term(kind, value) ?? written.get(value) ?? value.replace(/^~/, "");
  return {
    country: (value) => countryName(value, locale),
    region: (value) => {
      const region = known.get(value);
      return region ? regionName(region, locale) : value;
    },
    ecosystem: named(ecosystems, texts.ecosystem),
    technology: tag("technology"),
    language: (value) => languageName(value, locale),
    label: named(labelLevels, texts.label),
    size: named(sizes, texts.size),
    offer: tag("exchange"),
    need: tag("exchange"),
  };
}

/** Facets of few values stand whole and in their own order, the others by what they would leave. */
const inOrder: Partial<Record<Facet, readonly string[]>> = { label: labelLevels.toReversed(), size: sizes };

export type ListedFacet = Exclude<Facet, "region">;

/** The values of a facet that would leave something, and those chosen. */
export function facetOptions(
  facet: ListedFacet,
  counts: FacetCounts,
  chosen: DirectoryQuery["chosen"],
  names: FacetNames,
  locale: Locale,
): CheckOption[] {
  const { compare } = new Intl.Collator(locale);
  const option = (value: string) => ({ value, label: names[facet](value), count: counts[facet].get(value) ?? 0 });
  const fixed = inOrder[facet];
  if (fixed) return counts[facet].size + chosen[facet].length > 0 ? fixed.map(option) : [];
  return [...new Set([...counts[facet].keys(), ...chosen[facet]])]
    .map(option)
    .sort((a, b) => b.count - a.count || compare(a.label, b.label));
}

/** NUTS says EL and UK where countries are GR and GB. */
const countryOf = (code: string): string => ({ EL: "GR", UK: "GB" })[code.slice(0, 2)] ?? code.slice(0, 2);

/**
 * Regions under their country, the smaller ones under the larger; the smallest only where the one around them is chosen.
 * A level that would repeat the one above it is left out.
 */
export function regionBranches(
  regions: readonly Region[],
  counts: FacetCounts["region"],
  chosen: DirectoryQuery["chosen"],
  names: FacetNames,
  locale: Locale,
): FilterBranch[] {
  const { compare } = new Intl.Collator(locale);
  const known = new Set(regions.map(({ code }) => code));
  const codes = [...new Set([...counts.keys(), ...chosen.region])];
  const isChosen = (code: string) => chosen.region.includes(code);
  const byName = (a: string, b: string) => compare(names.region(a), names.region(b));
  const under = (parent: string, length: number) =>
    codes.filter((code) => code.length === length && code.startsWith(parent)).sort(byName);
  const row = (code: string, depth: 0 | 1 | 2) => ({
    value: code,
    label: names.region(code),
    count: counts.get(code) ?? 0,
    depth,
  });
  const smallest = (parent: string, depth: 1 | 2) =>
    under(parent, 5)
      .filter((code) => isChosen(code) || isChosen(parent))
      .map((code) => row(code, depth));
  const rowsOf = (country: string): FilterBranch["rows"] => {
    const inCountry = codes.filter((code) => countryOf(code) === country);
    const large = [...new Set(inCountry.filter((code) => code.length > 2).map((code) => code.slice(0, 3)))].sort(
      byName,
    );
    return large.flatMap((code) => {
      const own = under(code, 4);
      const isWorthARow = isChosen(code) || (known.has(code) && large.length > 1 && own.length > 1);
      const depth = isWorthARow ? 1 : 0;
      return [
        ...(isWorthARow ? [row(code, 0)] : []),
        ...own.flatMap((each) => [row(each, depth), ...smallest(each, isWorthARow ? 2 : 1)]),
      ];
    });
  };
  const countries = [...new Set(codes.map(countryOf))].sort((a, b) => compare(names.country(a), names.country(b)));
  return countries
    .map((country) => {
      const rows = rowsOf(country);
      const second = codes.filter((code) => code.length === 4 && countryOf(code) === country);
      return {
        key: country,
        label: names.country(country),
        count: second.reduce((sum, code) => sum + (counts.get(code) ?? 0), 0),
        isOpen: chosen.country.includes(country) || rows.some(({ value }) => isChosen(value)) || countries.length === 1,
        rows,
      };
    })
    .filter(({ rows }) => rows.length > 0);
}
