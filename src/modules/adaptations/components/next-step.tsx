import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "#src/ui/button.tsx";
import type { Abilities } from "../policy.ts";
import { nextDeed } from "../rules.ts";
import type { AdaptationDetails } from "../schema.ts";
import { DeedButton } from "./deed-button.tsx";

/** One sentence and one button: what this person should do next. */
export function NextStep({
  adaptation,
  abilities,
  acting,
  asked,
  invite,
  start,
}: {
  adaptation: AdaptationDetails;
  abilities: Abilities;
  acting: { readonly clusterId: string; readonly name: string };
  /** Someone takes part beside the lead, or is invited. */
  asked: boolean;
  invite: ReactNode;
  start: ReactNode;
}) {
  const t = useTranslations("adaptations");
  const round = adaptation.rounds.find(({ outcome }) => outcome === "open");
  const pending = round?.decisions.filter(({ decision }) => decision === "pending").map(({ cluster }) => cluster) ?? [];
  const awaited = pending.some(({ id }) => id === acting.clusterId);
  const deed = nextDeed(adaptation.state, abilities, { asked, awaited });
  const path = `/adaptations/${adaptation.id}`;
  const names = {
    cluster: deed === "waitStart" ? adaptation.lead.name : acting.name,
    clusters: pending.map(({ name }) => name).join(", "),
  };
  const plan = (
    <LinkButton key="plan" href={`${path}/plan`}>
      {t(abilities.sections === "none" ? "overview.readPlan" : "overview.openPlan")}
    </LinkButton>
  );
  const initiative = adaptation.initiative && `/initiatives/${adaptation.initiative.id}`;
  const actions: Partial<Record<typeof deed, ReactNode>> = {
    submit: <DeedButton deed="submit" adaptationId={adaptation.id} />,
    openApproval: <DeedButton deed="openApproval" adaptationId={adaptation.id} />,
    invite,
    start,
    decide: round && (
      <LinkButton variant="primary" href={`${path}?round=${round.id}`} scroll={false}>
        {t("next.decide.action")}
      </LinkButton>
    ),
    track: initiative && (
      <LinkButton variant="primary" href={initiative}>
        {t("next.track.action")}
      </LinkButton>
    ),
    completed: initiative && (
      <LinkButton variant="primary" href={initiative}>
        {t("next.completed.action")}
      </LinkButton>
    ),
  };
  const urgent = deed === "decide" || deed === "askManager";
  return (
    <section
      aria-labelledby="next-step"
      className={`flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded-lg border p-4 sm:p-6 ${urgent ? "border-signal/40 bg-signal-soft/60" : "border-accent/25 bg-accent-soft/60"}`}
    >
      <div className="min-w-0 flex-1 basis-80">
        <p className="eyebrow">{t("next.title")}</p>
        <h2 id="next-step" className="mt-1 text-xl">
          {t(`next.${deed}.title`)}
        </h2>
        <p className="measure mt-1 text-sm">{t(`next.${deed}.text`, names)}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {actions[deed]}
        {plan}
      </div>
    </section>
  );
}
