import { foldedWords } from "#src/lib/fold.ts";
import rows from "../../../prisma/seed/reference/towns.json" with { type: "json" };
import type { Town } from "./schema.ts";

type Row = { name: string; names?: Record<string, string>; country: string; region: string; lat: number; lon: number };

const plain = (text: string): string => foldedWords(text, 20).join(" ");

const towns = (rows as Row[]).map((row) => ({
  town: { name: row.name, country: row.country, regionCode: row.region, lat: row.lat, lon: row.lon } satisfies Town,
  spellings: [...new Set([row.name, ...Object.values(row.names ?? {})].map(plain))],
}));

/** Towns whose name, in any language, begins with the words (or has a word that does); those of the region first. */
export function searchTowns(query: string, regionCode: string | null, limit: number): Town[] {
  const words = plain(query);
  const rank = (spellings: string[]) =>
    spellings.some((s) => s.startsWith(words)) ? 0 : spellings.some((s) => s.includes(` ${words}`)) ? 1 : 2;
  return towns
    .map(({ town, spellings }) => ({ town, rank: rank(spellings), away: town.regionCode === regionCode ? 0 : 1 }))
    .filter((hit) => hit.rank < 2 && (words !== "" || hit.away === 0))
    .sort((a, b) => a.rank - b.rank || a.away - b.away || a.town.name.localeCompare(b.town.name))
    .slice(0, limit)
    .map((hit) => hit.town);
}

/** The town of this name in this region, if we know where it lies. */
export const townIn = (name: string, regionCode: string): Town | null =>
  towns.find(({ town, spellings }) => town.regionCode === regionCode && spellings.includes(plain(name)))?.town ?? null;

const byName = Map.groupBy(
  towns.flatMap(({ town, spellings }) => spellings.map((spelling) => ({ town, spelling }))),
  ({ spelling }) => spelling,
);

/** All towns of this name, wherever they lie. */
export const townsNamed = (name: string): Town[] => (byName.get(plain(name)) ?? []).map(({ town }) => town);
