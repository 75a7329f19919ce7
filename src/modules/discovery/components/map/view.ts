import type { Box } from "../../schema.ts";

export type Place = { readonly lat: number; readonly lon: number };

/** What Mercator can show. */
const limits: Box = { west: -180, south: -85, east: 180, north: 85 };
export const wholeWorld = limits;

/** Where the map begins when there is nothing to show: the Alps and their neighbours. */
export const alps: Box = { west: 2, south: 42.5, east: 18, north: 50.5 };

/** Steps of the window that is asked for: with finer ones each small move would ask anew. */
const steps = [20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05];

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));
const tidy = (value: number, digits: number) => Number(value.toFixed(digits));

/** The part of the world to ask for: what is in view and a little around it, on a grid. */
export function windowOf({ west, south, east, north }: Box): Box {
  const step = steps.find((each) => each <= (east - west) / 4) ?? 0.05;
  const down = (value: number) => Math.floor(value / step - 0.5) * step;
  const up = (value: number) => Math.ceil(value / step + 0.5) * step;
  return {
    west: clamp(tidy(down(west), 2), limits.west, limits.east - 1),
    south: clamp(tidy(down(south), 2), limits.south, limits.north - 1),
    east: clamp(tidy(up(east), 2), limits.west + 1, limits.east),
    north: clamp(tidy(up(north), 2), limits.south + 1, limits.north),
  };
}

/** A box as an address says it: some hundred metres exact, within the world. */
export const boxOf = ({ west, south, east, north }: Box): Box => ({
  west: clamp(tidy(west, 3), -180, 179.999),
  south: clamp(tidy(south, 3), -90, 89.999),
  east: clamp(tidy(east, 3), -179.999, 180),
  north: clamp(tidy(north, 3), -89.999, 90),
});

/** The box around these places, a little wider where they lie close together; null for none. */
export function boxAround(places: readonly Place[]): Box | null {
  if (places.length === 0) return null;
  const lats = places.map(({ lat }) => lat);
  const lons = places.map(({ lon }) => lon);
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)];
  const [high, wide] = [Math.max(0, 0.6 - (north - south)) / 2, Math.max(0, 0.8 - (east - west)) / 2];
  return { west: west - wide, south: south - high, east: east + wide, north: north + high };
}

const earthRadius = 6371; // km
const radians = Math.PI / 180;

/** A circle on the globe as a ring of longitudes and latitudes. */
export function circleAround({ lat, lon }: Place, kilometres: number, corners = 96): [lon: number, lat: number][] {
  const angle = kilometres / earthRadius;
  const [sin, cos] = [Math.sin(lat * radians), Math.cos(lat * radians)];
  return Array.from({ length: corners + 1 }, (_, corner) => {
    const bearing = (corner / corners) * 2 * Math.PI;
    const there = Math.asin(sin * Math.cos(angle) + cos * Math.sin(angle) * Math.cos(bearing));
    const aside = Math.atan2(Math.sin(bearing) * Math.sin(angle) * cos, Math.cos(angle) - sin * Math.sin(there));
    return [lon + aside / radians, there / radians];
  });
}

export const ringOf = ({ west, south, east, north }: Box): [lon: number, lat: number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** The query string that the map shows: all pages of the search, everywhere. */
export function mapSearch(address: string): string {
  const params = new URLSearchParams(address);
  for (const name of ["box", "after", "sort"]) params.delete(name);
  return params.toString();
}

/** The same search in this part of the map. */
export function searchWithin(address: string, { west, south, east, north }: Box): string {
  const params = new URLSearchParams(address);
  params.delete("after");
  params.set("box", [west, south, east, north].join(","));
  return `/clusters?${params}`;
}
