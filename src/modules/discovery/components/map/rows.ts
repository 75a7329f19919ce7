"use client";

import { useEffect, useState } from "react";
import type { Place } from "./view.ts";

const rowsOf = (id: string) => document.querySelectorAll(`[data-cluster="${CSS.escape(id)}"]`);

/** Marks the row of this cluster in the list, where it is there, and no other. */
export function markRow(id: string | null): void {
  for (const row of document.querySelectorAll("[data-marked]")) row.removeAttribute("data-marked");
  for (const row of id ? rowsOf(id) : []) row.setAttribute("data-marked", "");
}

const placeOf = (target: EventTarget | null): Place | null => {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-cluster]") : null;
  const { lat, lon } = row?.dataset ?? {};
  return lat && lon ? { lat: Number(lat), lon: Number(lon) } : null;
};

/** The place of the row that is pointed at or has the focus. */
export function useLitRow(): Place | null {
  const [lit, setLit] = useState<Place | null>(null);
  useEffect(() => {
    const follow = ({ target }: Event) =>
      setLit((before) => {
        const place = placeOf(target);
        return place && before && place.lat === before.lat && place.lon === before.lon ? before : place;
      });
    document.addEventListener("pointerover", follow);
    document.addEventListener("focusin", follow);
    return () => {
      document.removeEventListener("pointerover", follow);
      document.removeEventListener("focusin", follow);
    };
  }, []);
  return lit;
}
