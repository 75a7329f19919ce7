"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo } from "react";
import { atDesk, type DeskToast, wantDesk } from "./toast-desk.ts";

export type ToastTone = DeskToast["tone"];

export interface ToastMessage {
  title: string;
  description?: string | undefined;
  tone?: ToastTone | undefined;
  /** Takes back what was just done. */
  undo?: (() => void) | undefined;
  action?: { label: string; onAction: () => void } | undefined;
  /** Milliseconds; longer by itself when there is something to press, 0 stays. */
  timeout?: number | undefined;
}

let shown = 0;

/** Says in passing what was done: `show(message)` gives an id for `close`. */
export function useToast() {
  const t = useTranslations("ui");
  useEffect(wantDesk, []);
  return useMemo(
    () => ({
      show({ title, description, tone = "success", undo, action, timeout }: ToastMessage): string {
        const press = undo
          ? { label: t("undo"), onPress: undo }
          : action && { label: action.label, onPress: action.onAction };
        const id = `toast-${++shown}`;
        const time = timeout ?? (press || tone === "danger" ? 10_000 : 5_000);
        const dismiss = t("dismiss");
        atDesk((desk) => desk.add(id, { title, description, tone, press, timeout: time, dismiss }));
        return id;
      },
      close: (id: string) => atDesk((desk) => desk.close(id)),
    }),
    [t],
  );
}
