import type { Actor, Person } from "#src/lib/actor.ts";
import { ensure, notFound } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import type { AccountId, ClusterId } from "#src/lib/ids.ts";
import { announce } from "#src/platform/events.ts";
import { type Tx, transaction } from "#src/platform/transaction.ts";
import { memberRemoved } from "../events.ts";
import { countManagers, deleteMember, findMember } from "../members/store.ts";
import { canLeave, canManageMembers } from "../policy.ts";
import { keepsAManager } from "../rules.ts";
import { notManaging, type OwnCluster, ownCluster } from "./own-cluster.ts";

export type RemoveMemberResult = { ok: true } | { ok: false; reason: "lastManager" };

/** Takes a member out of the cluster: what they could see and do through it ends at commit, also on open connections. */
export async function removeMember(
  actor: Actor,
  input: { clusterId: ClusterId; accountId: AccountId },
): Promise<RemoveMemberResult> {
  return transaction(async (tx) => {
    const { person, rights } = await ownCluster(tx, actor, input.clusterId, { lock: true });
    ensure(canManageMembers(person, rights), notManaging(rights));
    return remove(tx, person, rights, input.accountId);
  });
}

/** Leaves the cluster, whomever one acts for just now. */
export async function leaveCluster(actor: Actor, clusterId: ClusterId): Promise<RemoveMemberResult> {
  return transaction(async (tx) => {
    const { person, rights } = await ownCluster(tx, actor, clusterId, { lock: true });
    ensure(canLeave(person, rights));
    return remove(tx, person, rights, person.accountId);
  });
}

async function remove(
  tx: Tx,
  by: Person,
  rights: OwnCluster["rights"],
  accountId: AccountId,
): Promise<RemoveMemberResult> {
  const member = await findMember(tx, rights.id, accountId);
  if (!member) throw notFound();
  if (!keepsAManager(await countManagers(tx, rights.id), member.role, null))
    return { ok: false, reason: "lastManager" };
  await deleteMember(tx, rights.id, accountId);
  const about = [subject("cluster", rights.id), subject("account", accountId)] as const;
  const data = { title: rights.name, by: by.name, member: member.name, left: accountId === by.accountId };
  await announce(tx, memberRemoved(by, about, data));
  return { ok: true };
}
