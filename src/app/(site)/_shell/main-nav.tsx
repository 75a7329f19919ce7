"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "#src/ui/cx.ts";
import { currentAt, type NavWords, type Place, paths } from "./places.ts";

/** The main places in one row, the current one marked. */
export function MainNav({
  places,
  words,
  className,
}: {
  places: readonly Place[];
  words: NavWords;
  className: string;
}) {
  const path = usePathname();
  return (
    <nav aria-label={words.label} className={className}>
      <ul className="flex items-center">
        {places.map((place) => (
          <li key={place}>
            <Link
              href={paths[place]}
              aria-current={currentAt(path, place)}
              className="group relative flex h-16 items-center px-3 font-medium text-muted text-sm transition-colors hover:text-ink aria-[current]:text-ink"
            >
              {words[place]}
              <Underline />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Marks the current place, and already the next one while it is on its way. */
function Underline() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden
      className={cx(
        "absolute inset-x-3 -bottom-px h-0.5 rounded-full bg-transparent transition-colors group-aria-[current]:bg-accent",
        pending && "animate-pulse bg-line-strong delay-150",
      )}
    />
  );
}
