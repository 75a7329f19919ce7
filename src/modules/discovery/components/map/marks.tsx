"use client";

import type { Map as MapView } from "maplibre-gl";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { cx } from "#src/ui/cx.ts";
import { type Mark, sizeOf } from "./groups.ts";
import { markRow } from "./rows.ts";
import type { Place } from "./view.ts";

const spot = "pointer-events-auto absolute grid -translate-x-1/2 -translate-y-1/2 place-items-center rounded-full";

/**
 * The marks as buttons over the map's canvas, inside its container, so that dragging and turning the wheel over them still
 * moves the map. `lit` is the place of the row that is pointed at, `home` that from which distances are measured.
 */
export function Marks({
  map,
  marks,
  lit,
  home,
  chosen,
  onPress,
}: {
  map: MapView;
  marks: readonly Mark[];
  lit: Place | null;
  home: (Place & { readonly name: string }) | null;
  /** The key of the mark whose card is open. */
  chosen: string | null;
  onPress: (mark: Mark) => void;
}) {
  const t = useTranslations("discovery.map");
  const format = useFormatter();
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      for (const element of layer.current?.children ?? []) {
        if (!(element instanceof HTMLElement)) continue;
        const { x, y } = map.project([Number(element.dataset.lon), Number(element.dataset.lat)]);
        element.style.left = `${x}px`;
        element.style.top = `${y}px`;
      }
    };
    place();
    map.on("move", place);
    return () => {
      map.off("move", place);
    };
  });
  useEffect(() => () => markRow(null), []);
  return createPortal(
    <div ref={layer} className="pointer-events-none absolute inset-0 overflow-clip font-sans">
      {home && (
        <span
          data-lat={home.lat}
          data-lon={home.lon}
          role="img"
          aria-label={t("home", { name: home.name })}
          className={cx(spot, "pointer-events-none size-9 border-2 border-signal border-dashed")}
        />
      )}
      {marks.map((mark) =>
        mark.kind === "group" ? (
          <button
            key={mark.key}
            type="button"
            data-mark={mark.key}
            data-lat={mark.lat}
            data-lon={mark.lon}
            aria-label={t(mark.opensAt === null ? "groupHere" : "group", { count: mark.count })}
            onClick={() => onPress(mark)}
            style={{ width: sizeOf(mark.count), height: sizeOf(mark.count) }}
            className={cx(
              spot,
              "border-2 border-raised bg-accent font-semibold text-accent-ink text-xs tabular-nums shadow-low outline-offset-1 transition-colors hover:bg-accent-strong",
              chosen === mark.key && "bg-signal text-signal-ink",
            )}
          >
            {format.number(mark.count, { notation: "compact" })}
          </button>
        ) : (
          <button
            key={mark.key}
            type="button"
            data-mark={mark.key}
            data-lat={mark.lat}
            data-lon={mark.lon}
            aria-label={t("single", { name: mark.single.name, town: mark.single.town })}
            title={mark.single.name}
            onClick={() => onPress(mark)}
            onPointerEnter={() => markRow(mark.single.id)}
            onPointerLeave={() => markRow(null)}
            onFocus={() => markRow(mark.single.id)}
            onBlur={() => markRow(null)}
            className={cx(spot, "group size-7 outline-offset-0 pointer-coarse:size-9")}
          >
            <span
              className={cx(
                "size-4 rounded-full border-2 border-raised shadow-low transition-transform group-hover:scale-125",
                chosen === mark.key ? "scale-125 bg-signal" : "bg-accent",
              )}
            />
          </button>
        ),
      )}
      {lit && (
        <span
          data-lat={lit.lat}
          data-lon={lit.lon}
          className={cx(spot, "pointer-events-none size-8 bg-signal/25 ring-2 ring-signal")}
        >
          <span className="size-3 rounded-full border-2 border-raised bg-signal" />
        </span>
      )}
    </div>,
    map.getCanvasContainer(),
  );
}
