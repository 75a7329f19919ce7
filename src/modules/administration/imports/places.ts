import { fold } from "#src/lib/fold.ts";
import type { Town } from "#src/modules/clusters/schema.ts";
import type { Region } from "#src/modules/regions/schema.ts";

/** What is known of places, to find them by any of their names. */
export type Places = {
  region(code: string): Region | null;
  regionNamed(name: string, country: string | null): Region | null;
  town(name: string, country: string | null, regionCode: string | null): Town | null;
};

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export function placesOf(regions: readonly Region[], town: Places["town"]): Places {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const byName = Map.groupBy(
    regions.flatMap((region) =>
      // Where a region has two names at home: "Valle d'Aosta/Vallée d'Aoste".
      [...new Set([region.name, ...region.name.split("/"), ...Object.values(region.names)].map(plain))].map((name) => ({
        name,
        region,
      })),
    ),
    ({ name }) => name,
  );
  return {
    region: (code) => byCode.get(code) ?? null,
    regionNamed(name, country) {
      const found = (byName.get(plain(name)) ?? []).filter(
        ({ region }) => country === null || region.country === country,
      );
      return found.length === 1 ? (found[0]?.region ?? null) : null;
    },
    town,
  };
}
