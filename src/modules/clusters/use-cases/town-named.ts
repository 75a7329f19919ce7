import type { Town } from "../schema.ts";
import { townsNamed } from "../towns.ts";

/** The town of this name, in any language, in a country; of several, the one in the region, and none where that does not tell. */
export function townNamed(name: string, country: string | null, regionCode: string | null): Town | null {
  const found = townsNamed(name).filter((town) => country === null || town.country === country);
  const inRegion = found.find((town) => town.regionCode === regionCode);
  return inRegion ?? (found.length === 1 ? (found[0] ?? null) : null);
}
