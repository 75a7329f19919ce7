import { useTranslations } from "next-intl";
import { Badge } from "#src/ui/badge.tsx";
import { LinkButton } from "#src/ui/button.tsx";
import { LocaleTime } from "#src/ui/locale-date.tsx";
import { StatusDot } from "#src/ui/status-dot.tsx";
import type { Tone } from "#src/ui/tone.ts";
import type { Decision, RoundLine, RoundOutcome } from "../schema.ts";

const outcomeTones: Record<RoundOutcome, Tone> = {
  open: "signal",
  approved: "success",
  refused: "danger",
  withdrawn: "neutral",
};
const decisionTones: Record<Decision, Tone> = { pending: "signal", approved: "success", refused: "danger" };

/** Every approval on record: which version, who decided what, when and why. */
export function ApprovalRounds({ adaptationId, rounds }: { adaptationId: string; rounds: readonly RoundLine[] }) {
  const t = useTranslations("adaptations");
  if (rounds.length === 0) return <p className="text-muted text-sm">{t("overview.approvalsNone")}</p>;
  return (
    <ol className="divide-y divide-line">
      {rounds.map((round) => (
        <li key={round.id} className="py-4 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 className="text-base">{t("approval.round", { number: round.number })}</h3>
            <Badge tone={outcomeTones[round.outcome]}>{t(`approval.outcome.${round.outcome}`)}</Badge>
            <LinkButton
              size="sm"
              variant="quiet"
              className="ms-auto"
              href={`/adaptations/${adaptationId}?round=${round.id}`}
              scroll={false}
            >
              {t("approval.read")}
            </LinkButton>
          </div>
          <p className="text-muted text-sm">
            {t("approval.version", { number: round.versionNumber })}
            {round.openedBy && <> · {t("approval.openedBy", { name: round.openedBy })}</>} ·{" "}
            <LocaleTime value={round.openedAt} />
          </p>
          <ul className="mt-3 flex flex-col gap-2">
            {round.decisions.map(({ cluster, decision, by, decidedAt, reason }) => (
              <li key={cluster.id} className="text-sm">
                <div className="flex flex-wrap items-baseline gap-x-3">
                  <span className="font-medium">{cluster.name}</span>
                  <StatusDot tone={decisionTones[decision]}>
                    {decision === "pending" && round.outcome !== "open" ? "–" : t(`approval.decision.${decision}`)}
                  </StatusDot>
                  {decidedAt && (
                    <span className="text-muted">
                      {by && <>{t("approval.decidedBy", { name: by })} · </>}
                      <LocaleTime value={decidedAt} />
                    </span>
                  )}
                </div>
                {reason && (
                  <blockquote className="measure mt-1 whitespace-pre-line border-line-strong border-s-2 ps-3">
                    {reason}
                  </blockquote>
                )}
              </li>
            ))}
          </ul>
          <p className="mt-2 break-all text-muted text-xs" title={t("approval.fingerprintHint")}>
            {t("approval.fingerprint")} <code>{round.contentHash.slice(0, 16)}</code>
          </p>
        </li>
      ))}
    </ol>
  );
}
