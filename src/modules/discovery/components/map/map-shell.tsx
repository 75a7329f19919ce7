"use client";

import { type ComponentProps, type ComponentType, useEffect, useRef, useState } from "react";
import { Button } from "#src/ui/button.tsx";
import { Contour } from "#src/ui/contour.tsx";
import type DirectoryMap from "./directory-map.tsx";

type MapProps = ComponentProps<typeof DirectoryMap>;
type Words = {
  readonly label: string;
  readonly skip: string;
  readonly loading: string;
  readonly failed: string;
  readonly again: string;
};

/** Resolves when the page has been read and drawn, and the browser has time. */
const idle = () =>
  new Promise<void>((done) => {
    const rest = () =>
      "requestIdleCallback" in window ? requestIdleCallback(() => done(), { timeout: 2_000 }) : setTimeout(done, 200);
    if (document.readyState === "complete") rest();
    else window.addEventListener("load", rest, { once: true });
  });

/**
 * The place of the map, of a size that does not change. The map itself, larger than all the rest of the page, is fetched once
 * this is in view and the list can be read.
 */
export function MapShell({ words, credit, ...props }: MapProps & { words: Words; credit: string }) {
  const shell = useRef<HTMLElement>(null);
  const [loaded, setLoaded] = useState<ComponentType<MapProps> | "failed" | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try loads again
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      await idle();
      if (isGone) return;
      const { default: Loaded } = await import("./directory-map.tsx");
      if (!isGone) setLoaded(() => Loaded);
    };
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      sight.disconnect();
      load().catch(() => isGone || setLoaded("failed"));
    });
    if (shell.current) sight.observe(shell.current);
    return () => {
      isGone = true;
      sight.disconnect();
    };
  }, [tries]);
  const TheMap = loaded === "failed" ? null : loaded;
  return (
    <section
      ref={shell}
      aria-label={words.label}
      className="relative h-full overflow-hidden rounded-lg border border-line bg-sunken has-[canvas:focus-visible]:outline-2 has-[canvas:focus-visible]:outline-focus [&_.maplibregl-canvas]:outline-none"
    >
      <a
        href="#after-map"
        className="absolute start-3 top-3 z-20 rounded-md bg-raised px-3 py-1.5 font-medium text-sm shadow-high not-focus:sr-only"
      >
        {words.skip}
      </a>
      <Contour className="text-contour opacity-40" />
      <div className="absolute inset-0 grid place-content-center justify-items-center gap-3 p-8 text-center text-muted text-sm">
        <p role="status">{loaded === "failed" ? words.failed : loaded ? "" : words.loading}</p>
        {loaded === "failed" && (
          <Button
            size="sm"
            onClick={() => {
              setLoaded(null);
              setTries((before) => before + 1);
            }}
          >
            {words.again}
          </Button>
        )}
      </div>
      {TheMap && <TheMap {...props} />}
      <p className="pointer-events-none absolute start-0 bottom-0 z-10 rounded-se-md bg-raised/80 px-2 py-0.5 text-muted text-xs">
        {credit}
      </p>
      <span id="after-map" tabIndex={-1} />
    </section>
  );
}
