import type { Locale } from "#src/lib/locales.ts";
import { reading } from "#src/platform/transaction.ts";
import { byCountry, neighboursOf } from "../rules.ts";
import type { Region } from "../schema.ts";
import { findAllRegions, findRegions } from "../store.ts";

/** All NUTS 2 regions, by code; everyone may know them. */
export const listRegions = (): Promise<Region[]> => findRegions(reading());

/** The regions of every level that we know, by code. */
export const listAllRegions = (): Promise<Region[]> => findAllRegions(reading());

/** The Alpine regions, and by country the Alpine and the other ones, in the order of the language's alphabet. */
export async function listRegionsByCountry(locale: Locale) {
  const { alpine = [], others = [] } = Object.groupBy(await listRegions(), (region) =>
    region.alpine ? "alpine" : "others",
  );
  return { alpine, alpineCountries: byCountry(alpine, locale), otherCountries: byCountry(others, locale) };
}

/** A region and those nearest to it; null when there is none with this code. */
export async function findRegionAndNeighbours(code: string) {
  const regions = await listRegions();
  const region = regions.find((candidate) => candidate.code === code);
  return region ? { region, neighbours: neighboursOf(region, regions) } : null;
}
