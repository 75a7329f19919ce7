import type { Feature } from "geojson";
import { feature, mesh } from "topojson-client";
import type { Locale } from "#src/lib/locales.ts";
import { countryName, type MapGround, regionName } from "#src/modules/regions/schema.ts";
import type { Ground } from "./map-style.ts";

const nameAt = (kind: "country" | "region", name: string, { lat, lon }: { lat: number; lon: number }): Feature => ({
  type: "Feature",
  properties: { kind, name },
  geometry: { type: "Point", coordinates: [lon, lat] },
});

/** Fetches what the map lies on, with its names in the reader's language. */
export async function loadGround(locale: Locale): Promise<Ground> {
  const response = await fetch("/api/map-ground");
  if (!response.ok) throw new Error(`the map's ground: ${response.status}`);
  const { world, countries, regions }: MapGround = await response.json();
  const all = world.objects.countries;
  return {
    land: feature(world, all),
    borders: mesh(world, all, (a, b) => a !== b),
    names: {
      type: "FeatureCollection",
      features: [
        ...countries.map((place) => nameAt("country", countryName(place.country, locale), place)),
        ...regions.map((region) => nameAt("region", regionName(region, locale), region)),
      ],
    },
  };
}
