"use client";

import { useTranslations } from "next-intl";
import { Button } from "#src/ui/button.tsx";
import { StatusDot } from "#src/ui/status-dot.tsx";
import type { Tone } from "#src/ui/tone.ts";
import type { SaveState as State } from "./shared-document.ts";

const tones: Record<State["kind"], Tone> = {
  connecting: "neutral",
  saved: "success",
  saving: "info",
  unsaved: "warning",
  ended: "danger",
};

/** Whether what was typed is stored. Changes are announced, but not every "Saving" while someone types. */
export function SaveState({ state, onRetry }: { state: State; onRetry?: () => void }) {
  const t = useTranslations("documents.save");
  const words =
    state.kind === "unsaved"
      ? t(`unsaved.${state.why}`)
      : state.kind === "ended"
        ? t(`ended.${state.why}`)
        : t(state.kind);
  return (
    <div className="flex items-center gap-2 text-sm">
      <span data-testid="save-state" data-state={state.kind}>
        <StatusDot tone={tones[state.kind]} pulse={state.kind === "saving" || state.kind === "connecting"}>
          {words}
        </StatusDot>
      </span>
      <span role="status" className="sr-only">
        {state.kind === "unsaved" || state.kind === "ended" ? words : ""}
      </span>
      {state.kind === "unsaved" && onRetry && (
        <Button size="sm" variant="quiet" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}
