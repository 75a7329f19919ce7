"use client";

import { geoGraticule, geoMercator, geoPath } from "d3-geo";
import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from "react";
import { IconButton } from "#src/ui/button.tsx";
import { freeLabels } from "./labels.ts";
import { useWorld } from "./use-world.ts";

export type Point = { readonly lat: number; readonly lon: number };

const width = 640;
const height = 400;
/** Pixels a radian, from half a continent to a valley. */
const scales = [900, 1_800, 3_600, 7_200, 14_400, 28_800];

const round = (degrees: number) => Math.round(degrees * 1_000) / 1_000;
// Server and browser differ in the last digits of a sine, and what they draw must be equal.
const pixel = (length: number) => Math.round(length * 10) / 10;
const moves: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * A map to set one point on, by pressing on it or by the arrow keys. `around` is what it shows while there is none;
 * `landmarks` are named faintly, to find one's way by.
 */
export function PointMap({
  value,
  around,
  landmarks,
  onChange,
}: {
  value: Point | null;
  around: Point;
  landmarks: readonly (Point & { readonly name: string })[];
  onChange: (point: Point) => void;
}) {
  const t = useTranslations("clusters.map");
  const helpId = useId();
  const world = useWorld();
  const [zoom, setZoom] = useState(2);
  const [center, setCenter] = useState<Point>(value ?? around);
  const scale = scales[zoom] ?? 3_600;
  const projection = useMemo(
    () =>
      geoMercator()
        .center([center.lon, center.lat])
        .scale(scale)
        .translate([width / 2, height / 2])
        .clipExtent([
          [-4, -4],
          [width + 4, height + 4],
        ]),
    [center.lat, center.lon, scale],
  );
  const drawing = useMemo(() => {
    const path = geoPath(projection).digits(1);
    const step = zoom < 2 ? 5 : zoom < 4 ? 1 : 0.5;
    const [west, east] = [center.lon - 30, center.lon + 30];
    const grid = geoGraticule()
      .extent([
        [west, Math.max(-85, center.lat - 25)],
        [east, Math.min(85, center.lat + 25)],
      ])
      .step([step, step]);
    if (typeof world === "string") return { land: "", borders: "", grid: path(grid()) ?? "" };
    return { land: path(world.land) ?? "", borders: path(world.borders) ?? "", grid: path(grid()) ?? "" };
  }, [projection, world, zoom, center.lat, center.lon]);

  const shown = value && projection([value.lon, value.lat]);
  const outside = shown && (shown[0] < 24 || shown[1] < 24 || shown[0] > width - 24 || shown[1] > height - 24);
  // A town was chosen, or the point was carried over the edge: the map follows.
  if (value && outside && (center.lat !== value.lat || center.lon !== value.lon)) setCenter(value);
  const [home, setHome] = useState(around);
  if (home.lat !== around.lat || home.lon !== around.lon) {
    setHome(around);
    if (!value) setCenter(around);
  }

  const places = landmarks.flatMap(({ name, lat, lon }) => {
    const place = zoom > 1 && projection([lon, lat]);
    return place ? [{ name, x: pixel(place[0]), y: pixel(place[1]) }] : [];
  });
  const names = freeLabels(places, { width, height }, shown ?? null);

  const set = (x: number, y: number) => {
    const place = projection.invert?.([x, y]);
    if (!place) return;
    const [lon, lat] = place;
    if (lat > 85 || lat < -85) return;
    onChange({ lat: round(lat), lon: round(((lon + 540) % 360) - 180) });
  };
  const press = (event: MouseEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    set(((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height);
  };
  const key = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (move) {
      const [x, y] = (value && projection([value.lon, value.lat])) ?? [width / 2, height / 2];
      const step = event.shiftKey ? 1 : 10;
      set(x + move[0] * step, y + move[1] * step);
    } else if (event.key === "+" || event.key === "-") {
      zoomBy(event.key === "+" ? 1 : -1);
    } else return;
    event.preventDefault();
  };
  const zoomBy = (step: number) => {
    setZoom((now) => Math.min(scales.length - 1, Math.max(0, now + step)));
    if (value) setCenter(value);
  };

  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="relative overflow-hidden rounded-lg border border-line bg-sunken focus-within:outline-2 focus-within:outline-focus">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application of its own, with keys that its help names
          tabIndex={0}
          role="application"
          aria-label={t("label")}
          aria-describedby={helpId}
          onClick={press}
          onKeyDown={key}
          className="block w-full cursor-crosshair touch-manipulation outline-none"
        >
          <path d={drawing.grid} fill="none" className="stroke-line" strokeWidth="0.6" />
          <path d={drawing.land} className="fill-raised stroke-contour" strokeWidth="0.8" />
          <path
            d={drawing.borders}
            fill="none"
            className="stroke-line-strong"
            strokeWidth="0.8"
            strokeDasharray="3 2.5"
          />
          {names.map(({ name, x, y }) => (
            <text
              key={name}
              x={x}
              y={y}
              textAnchor="middle"
              // Drawn at the map's scale, they could not be read on a phone.
              className="pointer-events-none select-none fill-muted text-xs max-sm:hidden"
            >
              {name}
            </text>
          ))}
          {shown && (
            <g transform={`translate(${pixel(shown[0])} ${pixel(shown[1])})`}>
              <circle r="15" className="fill-signal opacity-20" />
              <circle r="6.5" className="fill-signal stroke-raised" strokeWidth="2.5" />
            </g>
          )}
        </svg>
        <div className="absolute end-2 top-2 flex flex-col gap-1">
          <IconButton
            label={t("zoomIn")}
            size="sm"
            variant="secondary"
            icon={<Plus aria-hidden />}
            disabled={zoom === scales.length - 1}
            onClick={() => zoomBy(1)}
          />
          <IconButton
            label={t("zoomOut")}
            size="sm"
            variant="secondary"
            icon={<Minus aria-hidden />}
            disabled={zoom === 0}
            onClick={() => zoomBy(-1)}
          />
        </div>
      </div>
      <p id={helpId} className="text-muted text-sm">
        {world === "failed" ? t("failed") : value ? t("help") : t("none")}
      </p>
    </div>
  );
}
