"use client";

import type { FeatureCollection, MultiLineString } from "geojson";
import { useEffect, useState } from "react";

export type World = { readonly land: FeatureCollection; readonly borders: MultiLineString };

let loading: Promise<World> | undefined;

// 750 kB: fetched only where a map is shown, and once.
const load = async (): Promise<World> => {
  const [{ default: world }, { feature, mesh }] = await Promise.all([
    import("world-atlas/countries-50m.json"),
    import("topojson-client"),
  ]);
  const { countries } = world.objects;
  return { land: feature(world, countries), borders: mesh(world, countries, (a, b) => a !== b) };
};

/** Land and borders of the world (Natural Earth, 1:50 million), or how far they are. */
export function useWorld(): World | "loading" | "failed" {
  const [world, setWorld] = useState<World | "loading" | "failed">("loading");
  useEffect(() => {
    let gone = false;
    loading ??= load();
    loading.then(
      (loaded) => gone || setWorld(loaded),
      () => {
        loading = undefined; // the next map tries again
        if (!gone) setWorld("failed");
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  return world;
}
