"use client";

import { type MapOptions, Map as MapView, setWorkerUrl } from "maplibre-gl";
import { type RefObject, useEffect, useState } from "react";
import type { Locale } from "#src/lib/locales.ts";
import type { Box } from "../../schema.ts";
import { loadGround } from "./ground.ts";
import { closest } from "./groups.ts";
import { coloursAt, mapStyle } from "./map-style.ts";
import { alps } from "./view.ts";

// The bundler copies the worker as it is; it needs no other file.
setWorkerUrl(new URL("maplibre-gl/dist/maplibre-gl-worker.mjs", import.meta.url).toString());

export type MapWords = { readonly title: string; readonly twoFingers: string };
export type MapState = MapView | "loading" | "failed";

export const edges = ({ west, south, east, north }: Box): [number, number, number, number] => [
  west,
  south,
  east,
  north,
];

/** What the map showed when it was last left: whoever comes back from a profile finds it so. */
let lastCamera: Pick<MapOptions, "center" | "zoom"> | null = null;
export const hasCamera = (): boolean => lastCamera !== null;

/** The drawn map in a container, in the colours of the page, whatever theme it changes to. */
export function useMap(
  container: RefObject<HTMLElement | null>,
  { start, locale, words }: { start: Box | null; locale: Locale; words: MapWords },
): MapState {
  const [state, setState] = useState<MapState>("loading");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a map begins once; language and beginning do not change under it
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let view: MapView | null = null;
    let isGone = false;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const begin = async () => {
      const ground = await loadGround(locale);
      if (isGone) return;
      const made = new MapView({
        container: element,
        style: mapStyle(ground, coloursAt(element)),
        ...(start || !lastCamera ? { bounds: edges(start ?? alps), fitBoundsOptions: { padding: 24 } } : lastCamera),
        minZoom: 1,
        maxZoom: closest + 1,
        renderWorldCopies: false,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        rollEnabled: false,
        fadeDuration: 0,
        // A finger on the map moves the page, as everywhere else; two move the map.
        cooperativeGestures: matchMedia("(pointer: coarse)").matches,
        locale: { "Map.Title": words.title, "CooperativeGesturesHandler.MobileHelpText": words.twoFingers },
      });
      view = made;
      made.touchZoomRotate.disableRotation();
      made.keyboard.disableRotation();
      const restyle = () => made.setStyle(mapStyle(ground, coloursAt(element)));
      const themes = new MutationObserver(restyle);
      themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
      dark.addEventListener("change", restyle);
      made.once("remove", () => {
        themes.disconnect();
        dark.removeEventListener("change", restyle);
      });
      made.on("moveend", () => {
        lastCamera = { center: made.getCenter(), zoom: made.getZoom() };
      });
      made.once("load", () => isGone || setState(made));
    };
    begin().catch(() => isGone || setState("failed"));
    return () => {
      isGone = true;
      view?.remove();
      setState("loading");
    };
  }, []);
  return state;
}
