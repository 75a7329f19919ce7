import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { hashOf } from "#src/platform/secrets.ts";
import { transaction } from "#src/platform/transaction.ts";
import { memberJoined } from "../events.ts";
import { findInvitation, insertMember, spendInvitation } from "../members/store.ts";
import { canAcceptInvitation } from "../policy.ts";
import { setActing } from "../store.ts";

export type AcceptMemberInvitationResult =
  | { ok: true; name: string; slug: string }
  | { ok: false; reason: "otherAddress" | "invitationClosed" };

/** Joins the cluster by the link of an invitation, once, and acts for it from then on. */
export async function acceptMemberInvitation(actor: Actor, token: string): Promise<AcceptMemberInvitationResult> {
  return transaction(async (tx) => {
    const invitation = await findInvitation(tx, { tokenHash: hashOf(token) });
    if (!invitation) throw notFound();
    if (!canAcceptInvitation(actor, invitation)) return { ok: false, reason: "otherAddress" };
    if (!(await spendInvitation(tx, invitation.id, new Date()))) return { ok: false, reason: "invitationClosed" };
    const { cluster, role } = invitation;
    const joined = await insertMember(tx, { clusterId: cluster.id, accountId: actor.accountId, role });
    await setActing(tx, actor.accountId, actor.sessionId, cluster.id);
    if (joined) {
      const by = { accountId: actor.accountId, acting: { clusterId: cluster.id } };
      const data = { title: cluster.name, member: actor.name, role };
      await announce(tx, memberJoined(by, [subject("cluster", cluster.id)], data));
    }
    return { ok: true, name: cluster.name, slug: cluster.slug };
  });
}
