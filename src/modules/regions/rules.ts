import { kilometresBetween } from "#src/lib/distance.ts";
import { fold } from "#src/lib/fold.ts";
import type { Locale } from "#src/lib/locales.ts";
import { countryName, type Region, regionName } from "./schema.ts";

/** Regions of one country. */
export type CountryGroup = { readonly country: string; readonly label: string; readonly regions: readonly Region[] };

/** By country, countries and regions in the order of the language's alphabet. */
export function byCountry(regions: readonly Region[], locale: Locale): CountryGroup[] {
  const { compare } = new Intl.Collator(locale);
  const groups = Map.groupBy(regions, (region) => region.country);
  return [...groups]
    .map(([country, members]) => ({
      country,
      label: countryName(country, locale),
      regions: members.toSorted((a, b) => compare(regionName(a, locale), regionName(b, locale))),
    }))
    .sort((a, b) => compare(a.label, b.label));
}

/** What a search for the region may hit: its names in every language, its code, its country. */
const namesOf = (region: Region, locale: Locale): string[] => [
  ...new Set([region.name, ...Object.values(region.names), region.code, countryName(region.country, locale)].map(fold)),
];

/** The regions that a typed text may mean, those whose name begins with it first; all of them for no text. */
export function matchingRegions(regions: readonly Region[], text: string, locale: Locale): Region[] {
  const typed = fold(text).trim();
  if (!typed) return [...regions];
  const begins = (name: string) => name.startsWith(typed);
  const inside = (name: string) => name.includes(typed);
  return regions
    .map((region) => ({ region, names: namesOf(region, locale) }))
    .filter(({ names }) => names.some(inside))
    .sort((a, b) => Number(b.names.some(begins)) - Number(a.names.some(begins)))
    .map(({ region }) => region);
}

/** The regions nearest to this one, by the distance between their middles in whole kilometres. */
export const neighboursOf = (region: Region, all: readonly Region[], count = 6) =>
  all
    .filter((other) => other.code !== region.code)
    .map((other) => ({ region: other, km: Math.round(kilometresBetween(region, other)) }))
    .sort((a, b) => a.km - b.km)
    .slice(0, count);
