import type { Locale } from "#src/lib/locales.ts";
import { ecosystems } from "#src/modules/clusters/schema.ts";
import { countryName, type Region, regionName } from "#src/modules/regions/schema.ts";
import type { CheckOption } from "#src/ui/filter-checks.tsx";
import { type DirectoryQuery, type Facet, type FacetCounts, facets, languageName } from "../schema.ts";

/** What the values of a facet are called. */
export type FacetNames = Record<Facet, (value: string) => string>;

export function facetNames(
  regions: readonly Region[],
  ecosystem: (key: (typeof ecosystems)[number]) => string,
  locale: Locale,
): FacetNames {
  const known = new Map(regions.map((region) => [region.code, region]));
  return {
    country: (value) => countryName(value, locale),
    region: (value) => {
      const region = known.get(value);
      return region ? regionName(region, locale) : value;
    },
    ecosystem: (value) => {
      const key = ecosystems.find((each) => each === value);
      return key ? ecosystem(key) : value;
    },
    language: (value) => languageName(value, locale),
  };
}

/** The values of each facet that would leave something, and those chosen, by name. */
export function facetOptions(
  counts: FacetCounts,
  chosen: DirectoryQuery["chosen"],
  names: FacetNames,
  locale: Locale,
): { facet: Facet; options: CheckOption[] }[] {
  const { compare } = new Intl.Collator(locale);
  return facets.map((facet) => ({
    facet,
    options: [...new Set([...counts[facet].keys(), ...chosen[facet]])]
      .map((value) => ({ value, label: names[facet](value), count: counts[facet].get(value) ?? 0 }))
      .sort((a, b) => compare(a.label, b.label)),
  }));
}
