import { sheetAround } from "../cartography.ts";
import { MapGround } from "../components/map-ground.tsx";

type Point = { lat: number; lon: number };

/** Shows where a place lies: a still picture drawn on the server, `around` a region's position, with `points` marked. */
export function LocatorMap({
  label,
  around,
  points,
  across,
}: {
  label: string;
  around: Point;
  points: readonly Point[];
  /** How many kilometres it is wide. */
  across?: number;
}) {
  const sheet = sheetAround(around, across);
  const places = points.flatMap((point) => sheet.place(point) ?? []);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      className="block aspect-square w-full rounded-lg border border-line"
    >
      <MapGround sheet={sheet} />
      {places.map(({ x, y }) => (
        <g key={`${x} ${y}`}>
          <circle cx={x} cy={y} r="13" className="fill-signal" opacity="0.18" />
          <circle cx={x} cy={y} r="5" className="fill-signal stroke-raised" strokeWidth="1.5" />
        </g>
      ))}
    </svg>
  );
}
