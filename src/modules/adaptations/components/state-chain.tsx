import { useTranslations } from "next-intl";
import { type Step, Stepper } from "#src/ui/stepper.tsx";
import { type AdaptationState, adaptationStates } from "../schema.ts";

const chain = adaptationStates.filter((state) => state !== "withdrawn");

/** The chain from draft to completed, and where an adaptation stands on it. */
export function StateChain({ state }: { state: AdaptationState }) {
  const t = useTranslations("adaptations");
  const at = state === "withdrawn" ? -1 : chain.indexOf(state);
  const stateOf = (index: number): Step["state"] =>
    at < 0 ? "upcoming" : index < at || state === "completed" ? "done" : index === at ? "current" : "upcoming";
  const steps = chain.map(
    (key, index): Step => ({
      key,
      label: t(`state.${key}`),
      state: stateOf(index),
      hint: t(`chain.${key}`),
    }),
  );
  if (at < 0) steps.push({ key: "withdrawn", label: t("state.withdrawn"), state: "stopped" });
  return <Stepper label={t("chain.label")} steps={steps} />;
}
