import Supercluster from "supercluster";
import type { Box, MapPoint } from "../../schema.ts";

export type Single = Extract<MapPoint, { id: string }>;
type Sum = { readonly sum: { value: number } };

/** What is drawn at one place of the map. */
export type Mark =
  | {
      readonly kind: "single";
      readonly key: string;
      readonly lat: number;
      readonly lon: number;
      readonly single: Single;
    }
  | {
      readonly kind: "group";
      readonly key: string;
      readonly lat: number;
      readonly lon: number;
      readonly count: number;
      /** The zoom at which it falls apart; null where it never does. */
      readonly opensAt: number | null;
      /** Its clusters, where each is known and they are few. */
      readonly singles: readonly Single[];
    };

export type Groups = { readonly within: (box: Box, zoom: number) => Mark[] };

const radius = 58;
/** Where points still lie on each other here, they have one address. */
export const closest = 12;
const mostListed = 12;

const isSingle = (point: MapPoint): point is Single => "id" in point;

/** Groups the points of a map by how near they are on the screen; places that stand for many count as many. */
export function groupsOf(points: readonly MapPoint[]): Groups {
  const index = new Supercluster<{ point: MapPoint }, Sum>({
    radius,
    maxZoom: closest,
    map: ({ point }) => ({ sum: { value: isSingle(point) ? 1 : point.count } }),
    reduce: (all, { sum }) => Object.assign(all, { sum: { value: all.sum.value + sum.value } }),
  });
  index.load(
    points.map((point) => ({
      type: "Feature",
      properties: { point },
      geometry: { type: "Point", coordinates: [point.lon, point.lat] },
    })),
  );
  const singlesOf = (id: number, count: number): Single[] => {
    if (count > mostListed) return [];
    const own = index.getLeaves(id, mostListed).map(({ properties }) => properties.point);
    return own.every(isSingle) ? own : [];
  };
  return {
    within: ({ west, south, east, north }, zoom) =>
      index.getClusters([west, south, east, north], Math.floor(zoom)).map(({ properties, geometry }) => {
        const [lon = 0, lat = 0] = geometry.coordinates;
        if ("cluster" in properties) {
          const opensAt = index.getClusterExpansionZoom(properties.cluster_id);
          const count = properties.sum.value;
          return {
            kind: "group",
            key: `${lat.toFixed(4)} ${lon.toFixed(4)} ${count}`,
            lat,
            lon,
            count,
            opensAt: opensAt > closest ? null : opensAt,
            singles: singlesOf(properties.cluster_id, count),
          };
        }
        const { point } = properties;
        if (isSingle(point)) return { kind: "single", key: point.id, lat, lon, single: point };
        const key = `${lat.toFixed(4)} ${lon.toFixed(4)} ${point.count}`;
        return { kind: "group", key, lat, lon, count: point.count, opensAt: Math.floor(zoom) + 2, singles: [] };
      }),
  };
}

/** Pixels across; its surface grows with the number, within what can be read and what leaves room for others. */
export const sizeOf = (count: number): number => Math.round(Math.min(56, 26 + 5.2 * Math.log2(count)));
