import { useTranslations } from "next-intl";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import type { Abilities } from "../../policy.ts";
import type { AdaptationState, PartnerRole } from "../../schema.ts";

/** Why someone cannot write in a plan, or not everywhere. */
export type ReadOnlyReason = "inApproval" | "approved" | "closed" | "adviser" | "reader" | "viewer" | "sections";

/** The reason for this person just now; null when they may write everywhere. */
export function readOnlyReason(
  state: AdaptationState,
  role: PartnerRole | null,
  { sections, commitments }: Pick<Abilities, "sections" | "commitments">,
): ReadOnlyReason | null {
  if (sections === "all" && commitments) return null;
  if (sections !== "none") return "sections";
  if (state === "inApproval" || state === "approved") return state;
  if (state !== "draft" && state !== "proposed") return "closed";
  return role === "adviser" || role === "reader" ? role : "viewer";
}

export function ReadOnlyNotice({ reason }: { reason: ReadOnlyReason }) {
  const t = useTranslations("adaptations.plan.readOnly");
  return (
    <NoticeBar tone={reason === "inApproval" ? "signal" : "info"} className="mb-6" title={t(`${reason}.title`)}>
      {t(`${reason}.text`)}
    </NoticeBar>
  );
}
