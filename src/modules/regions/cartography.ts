import fs from "node:fs";
import path from "node:path";
import { type GeoProjection, geoAzimuthalEqualArea, geoConicConformal, geoGraticule, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** What is drawn of a map, as SVG path data in its own coordinates. */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly borders: string;
  readonly grid: string;
  /** Where a place lies on the sheet; null outside it. */
  readonly place: (point: { lat: number; lon: number }) => { x: number; y: number } | null;
};

type World = Topology<{ countries: GeometryCollection }>;

let world: World | undefined;

// Natural Earth at 1:50 million, read once and at first use; too large a literal for the compiler.
function readWorld(): World {
  const file = path.join(process.cwd(), "node_modules/world-atlas/countries-50m.json");
  world ??= JSON.parse(fs.readFileSync(file, "utf8"));
  if (!world) throw new Error(`${file} holds no map`);
  return world;
}

function draw(projection: GeoProjection, width: number, height: number, step: number): Sheet {
  projection.clipExtent([
    [-2, -2],
    [width + 2, height + 2],
  ]);
  const path = geoPath(projection).digits(1);
  const { countries } = readWorld().objects;
  return {
    width,
    height,
    land: path(feature(readWorld(), countries)) ?? "",
    borders: path(mesh(readWorld(), countries, (a, b) => a !== b)) ?? "",
    grid: path(geoGraticule().step([step, step])()) ?? "",
    place({ lat, lon }) {
      const [x, y] = projection([lon, lat]) ?? [-1, -1];
      return x < 0 || y < 0 || x > width || y > height
        ? null
        : { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
    },
  };
}

let alps: Sheet | undefined;

/** The Alpine Space from Franche-Comté to Prekmurje and from Franconia to Provence. */
export function alpineSheet(): Sheet {
  alps ??= draw(
    geoConicConformal()
      .rotate([-10.2, 0])
      .parallels([44, 50])
      .fitExtent(
        [
          [40, 36],
          [800 - 40, 560 - 36],
        ],
        {
          type: "MultiPoint",
          coordinates: [
            [4.2, 46],
            [16.6, 46.5],
            [10.5, 50.6],
            [6.1, 43.2],
            [10.5, 43.6],
            [16.6, 48.5],
          ],
        },
      ),
    800,
    560,
    2,
  );
  return alps;
}

const drawn = new Map<string, Sheet>();
const kept = 100;
const earthRadius = 6371; // km

/** A square sheet around a point, `across` kilometres wide. */
export function sheetAround({ lat, lon }: { lat: number; lon: number }, across = 900): Sheet {
  const size = 360;
  const key = `${lat.toFixed(2)} ${lon.toFixed(2)} ${across}`;
  const known = drawn.get(key);
  if (known) return known;
  const projection = geoAzimuthalEqualArea()
    .rotate([-lon, -lat])
    .scale((size * earthRadius) / across)
    .translate([size / 2, size / 2]);
  const sheet = draw(projection, size, size, 5);
  for (const oldest of drawn.size >= kept ? [...drawn.keys()].slice(0, 1) : []) drawn.delete(oldest);
  drawn.set(key, sheet);
  return sheet;
}
