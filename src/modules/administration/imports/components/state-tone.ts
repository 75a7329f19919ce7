import type { Tone } from "#src/ui/tone.ts";
import type { ImportState, Outcome } from "../schema.ts";

export const toneOfState: Readonly<Record<ImportState, Tone>> = {
  reading: "neutral",
  previewing: "info",
  previewed: "signal",
  running: "info",
  stopped: "warning",
  done: "success",
  failed: "danger",
};

export const toneOfOutcome: Readonly<Record<Outcome, Tone>> = {
  created: "success",
  updated: "info",
  joined: "accent",
  proposed: "signal",
  unchanged: "neutral",
  refused: "danger",
};
