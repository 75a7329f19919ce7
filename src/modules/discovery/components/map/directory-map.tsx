"use client";

import "maplibre-gl/dist/maplibre-gl.css";
import { keepPreviousData } from "@tanstack/react-query";
import type { GeoJSONSource, Map as MapView } from "maplibre-gl";
import { useRouter, useSearchParams } from "next/navigation";
import { NextIntlClientProvider, useLocale, useTranslations } from "next-intl";
import { type ComponentProps, useEffect, useMemo, useRef, useState } from "react";
import { isLocale } from "#src/lib/locales.ts";
import { TrpcProvider, trpc } from "#src/platform/trpc/client.tsx";
import type { Box, MapPoint } from "../../schema.ts";
import { groupsOf, type Mark, type Single } from "./groups.ts";
import { MapButtons } from "./map-buttons.tsx";
import { Marks } from "./marks.tsx";
import { PlaceCard } from "./place-card.tsx";
import { useLitRow } from "./rows.ts";
import { edges, hasCamera, useMap } from "./use-map.ts";
import {
  boxAround,
  boxOf,
  circleAround,
  mapSearch,
  type Place,
  ringOf,
  searchWithin,
  wholeWorld,
  windowOf,
} from "./view.ts";

export type DirectoryMapProps = {
  /** The part of the map that the list is narrowed to. */
  readonly box: Box | null;
  readonly from: (Place & { readonly name: string }) | null;
  readonly within: number | null;
};

const mostMarks = 150;

type View = { readonly box: Box; readonly zoom: number };
const viewOf = (map: MapView): View => {
  const bounds = map.getBounds();
  const box = { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
  return { box, zoom: map.getZoom() };
};

const drawing = (rings: readonly [number, number][][]) => ({
  type: "Feature" as const,
  properties: {},
  geometry: { type: "MultiLineString" as const, coordinates: [...rings] },
});

/** Draws the area that the list is narrowed to, and again after each change of the theme. */
function useArea(map: MapView | null, { box, from, within }: DirectoryMapProps): void {
  useEffect(() => {
    if (!map) return;
    const rings = [...(box ? [ringOf(box)] : []), ...(from && within ? [circleAround(from, within)] : [])];
    const draw = () => map.getSource<GeoJSONSource>("area")?.setData(drawing(rings));
    draw();
    map.on("style.load", draw);
    return () => {
      map.off("style.load", draw);
    };
  }, [map, box, from, within]);
}

function TheMap(props: DirectoryMapProps) {
  const t = useTranslations("discovery.map");
  const locale = useLocale();
  const router = useRouter();
  const address = useSearchParams().toString();
  const search = mapSearch(address);
  const container = useRef<HTMLDivElement>(null);
  const state = useMap(container, {
    start: props.box && !hasCamera() ? props.box : null,
    locale: isLocale(locale) ? locale : "en",
    words: { title: t("canvas"), twoFingers: t("twoFingers") },
  });
  const map = typeof state === "string" ? null : state;
  const [view, setView] = useState<View | null>(null);
  const [moved, setMoved] = useState(false);
  const [open, setOpen] = useState<{ key: string; singles: readonly Single[] } | null>(null);
  const lit = useLitRow();
  useArea(map, props);

  const everywhere = trpc.discovery.map.useQuery({ search, box: wholeWorld }, { enabled: map !== null });
  const here = trpc.discovery.map.useQuery(
    { search, box: view ? windowOf(view.box) : wholeWorld },
    { enabled: view !== null, placeholderData: keepPreviousData, staleTime: 60_000 },
  );
  const points: readonly MapPoint[] | undefined = here.data ?? everywhere.data;
  const groups = useMemo(() => groupsOf(points ?? []), [points]);
  // Those in view alone: one outside could have the focus and not be seen.
  const marks = view ? groups.within(view.box, view.zoom).slice(0, mostMarks) : [];

  useEffect(() => {
    if (!map) return;
    const follow = () => setView(viewOf(map));
    follow();
    map.on("moveend", follow);
    return () => {
      map.off("moveend", follow);
    };
  }, [map]);

  const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  const showAll = (duration = 500) => {
    const around = boxAround(everywhere.data ?? []);
    if (map && around) map.fitBounds(edges(around), { padding: 48, maxZoom: 9, duration: calm() ? 0 : duration });
  };
  // The first answer decides what the map begins with, unless the address or the last visit does.
  const begun = useRef(props.box !== null || hasCamera());
  useEffect(() => {
    if (begun.current || !map || !everywhere.data) return;
    begun.current = true;
    showAll(0);
  });
  useEffect(() => {
    if (!map) return;
    const byHand = (event: { originalEvent?: unknown }) => event.originalEvent && setMoved(true);
    map.on("movestart", byHand);
    return () => {
      map.off("movestart", byHand);
    };
  }, [map]);

  const zoomTo = (zoom: number, { lat, lon }: Place) => {
    setMoved(true);
    map?.easeTo({ center: [lon, lat], zoom, duration: calm() ? 0 : 400 });
  };
  const press = (mark: Mark) => {
    if (mark.kind === "single") setOpen({ key: mark.key, singles: [mark.single] });
    else if (mark.opensAt === null && mark.singles.length > 0) setOpen({ key: mark.key, singles: mark.singles });
    else if (map) zoomTo(Math.max(mark.opensAt ?? 0, map.getZoom() + 1), mark);
  };
  const close = () => {
    const mark = open && map?.getContainer().querySelector<HTMLElement>(`[data-mark="${CSS.escape(open.key)}"]`);
    setOpen(null);
    (mark ?? map?.getCanvas())?.focus({ preventScroll: true });
  };
  const searchHere = () => {
    if (!map) return;
    setMoved(false);
    router.push(searchWithin(address, boxOf(viewOf(map).box)), { scroll: false });
  };
  return (
    <>
      {/* The library makes its container relative, so its size comes from one around it. */}
      <div className="absolute inset-0">
        <div
          ref={container}
          data-map={state === "failed" ? "failed" : map ? "ready" : "loading"}
          className="size-full"
        />
      </div>
      {state === "failed" && (
        <p
          role="status"
          className="absolute inset-0 grid place-content-center bg-sunken p-8 text-center text-muted text-sm"
        >
          {t("failed")}
        </p>
      )}
      {map && (
        <>
          <Marks map={map} marks={marks} lit={lit} home={props.from} chosen={open?.key ?? null} onPress={press} />
          <MapButtons
            moved={moved}
            isBusy={here.isFetching}
            isBroken={here.isError}
            onSearch={searchHere}
            onZoom={(by) => {
              setMoved(true);
              map.easeTo({ zoom: map.getZoom() + by, duration: calm() ? 0 : 250 });
            }}
            onAll={() => showAll()}
          />
          {open && <PlaceCard singles={open.singles} onClose={close} />}
        </>
      )}
    </>
  );
}

/** The map of the directory with all that it needs, which the page does without until it is shown. */
export default function DirectoryMap({
  intl,
  ...props
}: DirectoryMapProps & { intl: Omit<ComponentProps<typeof NextIntlClientProvider>, "children"> }) {
  return (
    <NextIntlClientProvider {...intl}>
      <TrpcProvider>
        <TheMap {...props} />
      </TrpcProvider>
    </NextIntlClientProvider>
  );
}
