import type { Actor } from "#src/lib/actor.ts";
import { ensure, notFound } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { roleChanged } from "../events.ts";
import { countManagers, findMember, saveRole } from "../members/store.ts";
import { canManageMembers } from "../policy.ts";
import { keepsAManager } from "../rules.ts";
import type { ChangeRole } from "../schema.ts";
import { notManaging, ownCluster } from "./own-cluster.ts";

/** Gives a member another role, oneself included; the last manager stays one. */
export async function changeRole(
  actor: Actor,
  input: ChangeRole,
): Promise<{ ok: true } | { ok: false; reason: "lastManager" }> {
  return transaction(async (tx) => {
    const { person, rights } = await ownCluster(tx, actor, input.clusterId, { lock: true });
    ensure(canManageMembers(person, rights), notManaging(rights));
    const member = await findMember(tx, rights.id, input.accountId);
    if (!member) throw notFound();
    if (member.role === input.role) return { ok: true };
    if (!keepsAManager(await countManagers(tx, rights.id), member.role, input.role)) {
      return { ok: false, reason: "lastManager" };
    }
    await saveRole(tx, rights.id, member.accountId, input.role);
    const about = [subject("cluster", rights.id), subject("account", member.accountId)] as const;
    const data = { title: rights.name, by: person.name, member: member.name, role: input.role };
    await announce(tx, roleChanged(person, about, data));
    return { ok: true };
  });
}
