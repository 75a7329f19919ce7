"use client";

import { Menu, X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { usePanel } from "#src/ui/use-panel.ts";
import { currentAt, type NavWords, type Place, paths } from "./places.ts";

/** The main places on narrow screens: a sheet under the header. `children` stand below them. */
export function PhoneNav({
  places,
  words,
  className,
  children,
}: {
  places: readonly Place[];
  words: NavWords;
  className: string;
  children?: ReactNode;
}) {
  const { open, path, root, button, toggle, close } = usePanel();
  return (
    <div ref={root} className={className}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-label={open ? words.close : words.open}
        onClick={toggle}
        className="grid size-11 place-items-center rounded-md hover:bg-ink/7"
      >
        {open ? <X aria-hidden className="size-5" /> : <Menu aria-hidden className="size-5" />}
      </button>
      {open && (
        <div className="absolute inset-x-0 top-full max-h-[calc(100dvh-4rem)] overflow-y-auto border-line border-b bg-raised shadow-high">
          <nav aria-label={words.label} className="page py-2">
            <ul className="sm:grid sm:grid-cols-2">
              {places.map((place) => (
                <li key={place}>
                  <Link
                    href={paths[place]}
                    aria-current={currentAt(path, place)}
                    onClick={close}
                    className="flex min-h-12 items-center border-transparent border-s-2 ps-3 font-medium hover:text-accent aria-[current]:border-accent aria-[current]:text-accent"
                  >
                    {words[place]}
                  </Link>
                </li>
              ))}
            </ul>
            {children && <div className="mt-2 flex flex-wrap gap-2 border-line border-t pt-3 pb-2">{children}</div>}
          </nav>
        </div>
      )}
    </div>
  );
}
