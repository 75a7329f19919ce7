"use client";

import { type ComponentType, useEffect, useState } from "react";
import { whenDeskIsWanted } from "./toast-desk.ts";

/** The place where toasts appear, once in every page; what draws them is fetched when a page may show one. */
export function ToastPlace() {
  const [List, setList] = useState<ComponentType | null>(null);
  useEffect(
    () =>
      whenDeskIsWanted(() => {
        import("./toast-list.tsx").then(
          ({ ToastList }) => setList(() => ToastList),
          () => undefined, // Away just now: the next toast asks again.
        );
      }),
    [],
  );
  return List && <List />;
}
