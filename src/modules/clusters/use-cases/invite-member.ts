import type { Actor } from "#src/lib/actor.ts";
import { days } from "#src/lib/dates.ts";
import { ensure } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { newId } from "#src/lib/ids.ts";
import { announce } from "#src/platform/events.ts";
import { enqueue } from "#src/platform/queue.ts";
import { type Limit, spend } from "#src/platform/rate-limit.ts";
import { hashOf, tokenFor } from "#src/platform/secrets.ts";
import { reading, transaction } from "#src/platform/transaction.ts";
import { memberInvited } from "../events.ts";
import { memberInvitationJob, tokenPurpose } from "../member-invitation.ts";
import { insertInvitation, isInvited, isMemberByEmail } from "../members/store.ts";
import { canManageMembers } from "../policy.ts";
import { invitationDays } from "../rules.ts";
import type { InviteMember } from "../schema.ts";
import { notManaging, ownCluster } from "./own-cluster.ts";

const perAccount: Limit = { name: "invite-member-account", points: 40, seconds: 3_600 };
const perPeer: Limit = { name: "invite-member-peer", points: 120, seconds: 3_600 };

export type InviteMemberResult =
  | { ok: true; invitationId: string }
  | { ok: false; reason: "alreadyMember" | "alreadyInvited" };

/** Asks somebody by e-mail to join the cluster; the link in the mail works once, for two weeks, for that address alone. */
export async function inviteMember(actor: Actor, input: InviteMember, peer: string): Promise<InviteMemberResult> {
  const { person } = await ownCluster(reading(), actor, input.clusterId);
  await spend(perPeer, peer);
  await spend(perAccount, person.accountId);
  return transaction(async (tx) => {
    const { rights } = await ownCluster(tx, person, input.clusterId, { lock: true });
    ensure(canManageMembers(person, rights), notManaging(rights));
    const now = new Date();
    if (await isMemberByEmail(tx, rights.id, input.email)) return { ok: false, reason: "alreadyMember" };
    if (await isInvited(tx, rights.id, input.email, now)) return { ok: false, reason: "alreadyInvited" };
    const id = newId();
    await insertInvitation(tx, {
      id,
      clusterId: rights.id,
      email: input.email,
      role: input.role,
      tokenHash: hashOf(tokenFor(tokenPurpose, id)),
      invitedById: person.accountId,
      expiresAt: new Date(now.getTime() + days(invitationDays)),
    });
    await enqueue(tx, memberInvitationJob, { invitationId: id, locale: input.locale });
    const data = { title: rights.name, by: person.name, role: input.role };
    await announce(tx, memberInvited(person, [subject("cluster", rights.id)], data));
    return { ok: true, invitationId: id };
  });
}
