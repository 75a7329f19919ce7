import type { Town } from "../schema.ts";
import { searchTowns } from "../towns.ts";

/** At most eight towns that begin with these words in any language, those of the region first. */
export const suggestTowns = ({ query, regionCode }: { query: string; regionCode: string | null }): Town[] =>
  searchTowns(query, regionCode, 8);
