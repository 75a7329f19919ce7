import Link from "next/link";
import type { Locale } from "#src/lib/locales.ts";
import { alpineSheet } from "../cartography.ts";
import { type Region, regionName } from "../schema.ts";
import { MapGround } from "./map-ground.tsx";

/**
 * The Alpine regions as points that lead to their pages, larger where there are more clusters. The list beside it says the
 * same in words, so the picture is left out for screen readers and the keyboard.
 */
export function AlpineMap({
  regions,
  counts,
  locale,
}: {
  regions: readonly Region[];
  counts: ReadonlyMap<string, number>;
  locale: Locale;
}) {
  const sheet = alpineSheet();
  const marks = regions
    .flatMap((region) => {
      const place = sheet.place(region);
      return place ? [{ region, count: counts.get(region.code) ?? 0, ...place }] : [];
    })
    .sort((a, b) => b.count - a.count);
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      className="block w-full rounded-lg border border-line"
    >
      <MapGround sheet={sheet} />
      {marks.map(({ region, count, x, y }) => {
        const radius = count === 0 ? 5 : Math.min(16, 6 + Math.sqrt(count) * 2);
        const name = regionName(region, locale);
        const right = x > sheet.width - 200;
        return (
          <Link key={region.code} href={`/regions/${region.code}`} prefetch={false} tabIndex={-1} className="group">
            <circle cx={x} cy={y} r="17" fill="transparent" />
            <circle
              cx={x}
              cy={y}
              r={radius}
              strokeWidth="1.8"
              className={
                count === 0
                  ? "fill-raised stroke-accent group-hover:fill-accent-soft"
                  : "fill-accent stroke-raised group-hover:fill-signal"
              }
            />
            <text
              x={right ? x - radius - 6 : x + radius + 6}
              y={y + 5}
              textAnchor={right ? "end" : "start"}
              strokeWidth="4"
              className="pointer-events-none fill-ink stroke-raised font-semibold text-base opacity-0 transition-opacity [paint-order:stroke] group-hover:opacity-100"
            >
              {name}
            </text>
          </Link>
        );
      })}
    </svg>
  );
}
