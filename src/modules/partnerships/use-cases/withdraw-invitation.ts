import { type Actor, isPerson } from "#src/lib/actor.ts";
import { ensure, notFound } from "#src/lib/errors.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { concernedBy, invitationWithdrawn } from "../events.ts";
import { canViewSent, canWithdrawInvitation } from "../policy.ts";
import { stateAt } from "../rules.ts";
import { lockInvitation, saveWithdrawal } from "../store.ts";

export type Withdrawn = { readonly ok: true } | { readonly ok: false; readonly reason: "answered" };

/** Takes back an invitation that nobody answered; its link is worth nothing from then on. */
export async function withdrawInvitation(actor: Actor, invitationId: string): Promise<Withdrawn> {
  return transaction(async (tx) => {
    const invitation = await lockInvitation(tx, invitationId);
    if (!invitation || !isPerson(actor) || !canViewSent(actor, invitation)) throw notFound();
    ensure(canWithdrawInvitation(actor, invitation), "adaptations.notManager");
    if (stateAt(invitation, new Date()) !== "pending") return { ok: false, reason: "answered" };
    await saveWithdrawal(tx, invitation.id);
    const { title, role } = invitation;
    const facts = { title, role, fromName: invitation.from.name, toName: invitation.to?.name ?? "" };
    await announce(tx, invitationWithdrawn(actor, concernedBy(invitation), facts));
    return { ok: true };
  });
}
