import fs from "node:fs";
import path from "node:path";
import type { GeometryCollection, Topology } from "topojson-specification";
import regions from "../../../prisma/seed/reference/regions.json" with { type: "json" };
import type { MapGround } from "./schema.ts";

type World = Topology<{ countries: GeometryCollection }>;
type Place = readonly [x: number, y: number];

/** Degrees, from the Azores to the Caspian Sea: where the lines keep every vertex. */
const europe = { west: -32, south: 26, east: 46, north: 72 };
/** Elsewhere one vertex of so many is kept: enough to know a continent by. */
const every = 10;

/** A line of the world with fewer vertices far from Europe; neighbours share lines, so no gap opens between them. */
export function thinned(line: readonly Place[], isNear: (place: Place) => boolean): Place[] {
  const last = line.length - 1;
  const kept = line.filter((place, at) => at === 0 || at === last || at % every === 0 || isNear(place));
  // A ring of three corners has no surface.
  return kept.length < 5 ? [...line] : kept;
}

/** Coordinates in a topology are steps from one to the next. */
const placesOf = (steps: readonly (readonly number[])[]): Place[] => {
  let [x, y] = [0, 0];
  return steps.map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x, y];
  });
};

const stepsOf = (places: readonly Place[]): number[][] =>
  places.map(([x, y], at) => {
    const [beforeX, beforeY] = places[at - 1] ?? [0, 0];
    return [x - beforeX, y - beforeY];
  });

function thinWorld(): World {
  const file = path.join(process.cwd(), "node_modules/world-atlas/countries-50m.json");
  const world: World = JSON.parse(fs.readFileSync(file, "utf8"));
  const { scale = [1, 1], translate = [0, 0] } = world.transform ?? {};
  const isNear = ([x, y]: Place) => {
    const [lon, lat] = [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    return lon > europe.west && lon < europe.east && lat > europe.south && lat < europe.north;
  };
  const { countries } = world.objects;
  return {
    type: "Topology",
    ...(world.transform && { transform: world.transform }),
    arcs: world.arcs.map((arc) => stepsOf(thinned(placesOf(arc), isNear))),
    objects: {
      countries: {
        type: "GeometryCollection",
        geometries: countries.geometries.map(({ properties: _, id: __, ...geometry }) => geometry),
      },
    },
  };
}

const middle = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** Land, borders and names for the map of the directory (Natural Earth, 1:50 million; regions: Eurostat GISCO). */
export function drawGround(): MapGround {
  const byCountry = Object.groupBy(regions, ({ country }) => country);
  return {
    world: thinWorld(),
    countries: Object.entries(byCountry).map(([country, own = []]) => ({
      country,
      // The middle one, as islands overseas would draw a mean out to sea.
      lat: middle(own.map(({ lat }) => lat)),
      lon: middle(own.map(({ lon }) => lon)),
    })),
    regions: regions.map(({ name, names, lat, lon }) => ({ name, names: { ...names }, lat, lon })),
  };
}
