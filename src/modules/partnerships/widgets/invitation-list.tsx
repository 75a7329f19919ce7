import { useTranslations } from "next-intl";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { StatusDot } from "#src/ui/status-dot.tsx";
import type { Tone } from "#src/ui/tone.ts";
import type { InvitationLine, InvitationState } from "../schema.ts";
import { WithdrawInvitation } from "./withdraw-invitation.tsx";

const tones: Record<InvitationState, Tone> = {
  pending: "signal",
  accepted: "success",
  declined: "danger",
  withdrawn: "neutral",
  expired: "neutral",
};

/** The invitations into an adaptation, for its lead: to whom, as what, and what became of them. */
export function InvitationList({
  invitations,
  canWithdraw,
}: {
  invitations: readonly InvitationLine[];
  canWithdraw: boolean;
}) {
  const t = useTranslations("partnerships");
  if (invitations.length === 0) return <p className="text-muted text-sm">{t("list.empty")}</p>;
  return (
    <ul className="divide-y divide-line">
      {invitations.map((invitation) => {
        const { id, to, toEmail, role, state, answerWord, expiresAt } = invitation;
        const name = to?.name ?? toEmail ?? "";
        return (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
            <div className="min-w-0 flex-1 basis-56 text-sm">
              <p className="break-words font-medium">{name}</p>
              <p className="text-muted">
                {t("list.asRole", { role: t(`role.${role}`) })}
                {state === "pending" && (
                  <>
                    {" · "}
                    {t("list.until")} <LocaleDay value={expiresAt} />
                  </>
                )}
              </p>
              {answerWord && (
                <blockquote className="mt-1 whitespace-pre-line border-line-strong border-s-2 ps-3">
                  {answerWord}
                </blockquote>
              )}
            </div>
            <div className="flex items-center gap-2 text-sm">
              <StatusDot tone={tones[state]}>{t(`state.${state}`)}</StatusDot>
              {state === "pending" && canWithdraw && <WithdrawInvitation invitationId={id} to={name} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
