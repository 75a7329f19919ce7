import type { FeatureCollection, Geometry, MultiLineString } from "geojson";
import type { StyleSpecification } from "maplibre-gl";

/** What lies under the marks. */
export type Ground = {
  readonly land: FeatureCollection<Geometry>;
  readonly borders: MultiLineString;
  /** Points with `name` and `kind` ("country" or "region"). */
  readonly names: FeatureCollection<Geometry>;
};

const tokens = ["sunken", "surface", "line", "contour", "line-strong", "muted", "ink", "accent", "signal"] as const;
export type Colours = Readonly<Record<(typeof tokens)[number], string>>;

/** The colours of the page as they are just now; the map's canvas knows no variables. */
export function coloursAt(element: HTMLElement): Colours {
  const probe = element.appendChild(document.createElement("span"));
  // Under reduced motion every change is a transition of an instant, at whose beginning a colour is still the one before.
  probe.style.transition = "none";
  const read = (token: string) => {
    probe.style.color = `var(--color-${token})`;
    return getComputedStyle(probe).color;
  };
  const colours: Colours = {
    sunken: read("sunken"),
    surface: read("surface"),
    line: read("line"),
    contour: read("contour"),
    "line-strong": read("line-strong"),
    muted: read("muted"),
    ink: read("ink"),
    accent: read("accent"),
    signal: read("signal"),
  };
  probe.remove();
  return colours;
}

/** Every fifth parallel and meridian, as on the other maps. */
const grid: MultiLineString = {
  type: "MultiLineString",
  coordinates: [
    ...Array.from({ length: 33 }, (_, at) => Array.from({ length: 73 }, (__, step) => [step * 5 - 180, at * 5 - 80])),
    ...Array.from({ length: 73 }, (_, at) => [
      [at * 5 - 180, -82],
      [at * 5 - 180, 82],
    ]),
  ],
};

const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };

/** The quiet sheet of our other maps, drawn of our own data alone: no tiles, and letters from the reader's own fonts. */
export function mapStyle(ground: Ground, colours: Colours): StyleSpecification {
  const text = { "text-halo-color": colours.surface, "text-halo-width": 1.4 };
  const font = ["Inter", "system-ui", "sans-serif"];
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: ground.land, tolerance: 0.3 },
      borders: { type: "geojson", data: ground.borders, tolerance: 0.3 },
      names: { type: "geojson", data: ground.names },
      area: { type: "geojson", data: nothing },
      grid: { type: "geojson", data: grid },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colours.sunken } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": colours.surface, "fill-antialias": false } },
      { id: "grid", type: "line", source: "grid", paint: { "line-color": colours.line, "line-width": 0.7 } },
      {
        id: "coast",
        type: "line",
        source: "land",
        paint: { "line-color": colours.contour, "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.5, 8, 1.2] },
      },
      {
        id: "borders",
        type: "line",
        source: "borders",
        paint: { "line-color": colours["line-strong"], "line-width": 0.9, "line-dasharray": [3, 2.5] },
      },
      {
        id: "area",
        type: "line",
        source: "area",
        paint: { "line-color": colours.accent, "line-width": 1.5, "line-dasharray": [4, 3] },
      },
      {
        id: "regions",
        type: "symbol",
        source: "names",
        minzoom: 6,
        filter: ["==", ["get", "kind"], "region"],
        layout: { "text-field": ["get", "name"], "text-font": font, "text-size": 11, "text-max-width": 8 },
        paint: { ...text, "text-color": colours.muted },
      },
      {
        id: "countries",
        type: "symbol",
        source: "names",
        maxzoom: 6.2,
        filter: ["==", ["get", "kind"], "country"],
        layout: {
          "text-field": ["get", "name"],
          "text-font": font,
          "text-size": ["interpolate", ["linear"], ["zoom"], 2, 10, 6, 14],
          "text-letter-spacing": 0.08,
          "text-max-width": 7,
        },
        paint: { ...text, "text-color": colours.muted },
      },
    ],
  };
}
