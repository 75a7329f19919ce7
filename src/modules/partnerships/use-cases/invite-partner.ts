import { type Actor, isActing } from "#src/lib/actor.ts";
import { ensure, notFound } from "#src/lib/errors.ts";
import { newId } from "#src/lib/ids.ts";
import { canInvite, isOpenFor } from "#src/modules/adaptations/policy.ts";
import { lockForPartner } from "#src/modules/adaptations/use-cases/lock-for-partner.ts";
import { announce } from "#src/platform/events.ts";
import { enqueue } from "#src/platform/queue.ts";
import { type Limit, spend } from "#src/platform/rate-limit.ts";
import { hashOf, tokenFor } from "#src/platform/secrets.ts";
import { transaction } from "#src/platform/transaction.ts";
import { concernedBy, invitationSent } from "../events.ts";
import { mailInvitationJob } from "../jobs.ts";
import { expiryOf } from "../rules.ts";
import type { Invite } from "../schema.ts";
import { findInvitableCluster, hasPending, insertInvitation } from "../store.ts";

const day = 24 * 3600;
const byAccount: Limit = { name: "invite-account", points: 40, seconds: day };
const byCluster: Limit = { name: "invite-cluster", points: 80, seconds: day };
const byPeer: Limit = { name: "invite-peer", points: 120, seconds: day };

export type Invited =
  | { readonly ok: true; readonly invitationId: string }
  | { readonly ok: false; readonly reason: "alreadyInvited" | "alreadyPartner" | "oneself" | "roleClosed" };

/**
 * Asks a cluster, or whoever reads an address, to join. Whether an address has an account here is not told. Throws
 * `notFound`, `forbidden`, `tooMany`.
 */
export async function invitePartner(actor: Actor, input: Invite, peer: string): Promise<Invited> {
  return transaction(async (tx) => {
    const { person, adaptation } = await lockForPartner(tx, actor, input.adaptationId);
    ensure(isActing(actor) && canInvite(actor, adaptation), "partnerships.cannotInvite");
    if (!isOpenFor(input.role, adaptation.state)) return { ok: false, reason: "roleClosed" };
    const toClusterId = input.to.kind === "cluster" ? input.to.clusterId : null;
    const toEmail = input.to.kind === "email" ? input.to.email : null;
    if (toClusterId === adaptation.clusterId || toEmail === person.email) return { ok: false, reason: "oneself" };
    if (adaptation.partners.some(({ clusterId }) => clusterId === toClusterId))
      return { ok: false, reason: "alreadyPartner" };
    const cluster = toClusterId === null ? null : await findInvitableCluster(tx, toClusterId);
    if (toClusterId !== null && !cluster) throw notFound();
    const now = new Date();
    if (await hasPending(tx, { adaptationId: adaptation.id, toClusterId, toEmail }, now)) {
      return { ok: false, reason: "alreadyInvited" };
    }
    await spend(byPeer, peer);
    await spend(byAccount, person.accountId);
    await spend(byCluster, person.acting.clusterId);

    const { role, sections, message } = input;
    const invitation = {
      id: newId(),
      adaptationId: adaptation.id,
      fromClusterId: adaptation.clusterId,
      toClusterId,
      toEmail,
      role,
      sections,
      message,
      invitedById: person.accountId,
      expiresAt: expiryOf(now),
    };
    const tokenHash = toEmail === null ? null : hashOf(tokenFor("invitation", invitation.id));
    await insertInvitation(tx, { ...invitation, tokenHash });
    if (toEmail !== null) await enqueue(tx, mailInvitationJob, { invitationId: invitation.id });
    const facts = { title: adaptation.title, fromName: person.acting.name, toName: cluster?.name ?? "", role };
    await announce(tx, invitationSent(person, concernedBy(invitation), facts));
    return { ok: true, invitationId: invitation.id };
  });
}
