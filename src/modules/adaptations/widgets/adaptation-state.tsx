import { useTranslations } from "next-intl";
import { Badge } from "#src/ui/badge.tsx";
import type { Tone } from "#src/ui/tone.ts";
import type { AdaptationState } from "../schema.ts";

const tones: Record<AdaptationState, Tone> = {
  draft: "neutral",
  proposed: "info",
  inApproval: "signal",
  approved: "success",
  implementing: "accent",
  completed: "success",
  withdrawn: "neutral",
};

/** The state of an adaptation in a word. */
export function AdaptationStateBadge({ state }: { state: AdaptationState }) {
  const t = useTranslations("adaptations");
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}
