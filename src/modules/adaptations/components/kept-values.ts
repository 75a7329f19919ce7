"use client";

import { useEffect, useRef, useState } from "react";

/** State that survives a reload of this browser tab; `forget` when it has been sent. */
export function useKeptValues<T extends object>(key: string, initial: T) {
  const [values, setValues] = useState(initial);
  const ready = useRef(false);
  // Read after the first paint: the server knows nothing of this tab, and both must render the same.
  useEffect(() => {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
      if (typeof kept === "object" && kept !== null) setValues((now) => ({ ...now, ...kept }));
    } catch {
      // not ours, or storage is switched off: nothing was kept
    }
    ready.current = true;
  }, [key]);
  const change = (part: Partial<T>) =>
    setValues((now) => {
      const next = { ...now, ...part };
      try {
        if (ready.current) sessionStorage.setItem(key, JSON.stringify(next));
      } catch {
        // storage is full or switched off: typing goes on
      }
      return next;
    });
  const forget = () => {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // as above
    }
  };
  return { values, change, forget };
}
