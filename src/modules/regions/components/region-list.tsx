import Link from "next/link";
import type { Locale } from "#src/lib/locales.ts";
import type { CountryGroup } from "../rules.ts";
import { regionName } from "../schema.ts";

/** The regions of one country, each with how many clusters it has. */
export function RegionList({
  group,
  counts,
  locale,
}: {
  group: CountryGroup;
  counts: ReadonlyMap<string, number>;
  locale: Locale;
}) {
  return (
    <ul className="text-sm">
      {group.regions.map((region) => {
        const count = counts.get(region.code) ?? 0;
        return (
          <li key={region.code} className="flex items-baseline gap-2 border-line border-b py-1.5 last:border-b-0">
            <Link
              href={`/regions/${region.code}`}
              prefetch={false}
              className="min-w-0 flex-1 hover:text-accent hover:underline"
            >
              {regionName(region, locale)}
            </Link>
            {count > 0 && (
              <span className="rounded-full bg-accent-soft px-2 font-medium text-accent text-xs tabular-nums">
                {count}
              </span>
            )}
            <span className="w-11 text-end text-muted text-xs tabular-nums">{region.code}</span>
          </li>
        );
      })}
    </ul>
  );
}
