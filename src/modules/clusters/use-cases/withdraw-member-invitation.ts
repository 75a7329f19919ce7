import type { Actor } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import type { ClusterId } from "#src/lib/ids.ts";
import { transaction } from "#src/platform/transaction.ts";
import { withdrawInvitationRow } from "../members/store.ts";
import { canManageMembers } from "../policy.ts";
import { notManaging, ownCluster } from "./own-cluster.ts";

/** Ends an invitation that nobody has accepted yet; its link is worth nothing from then on. */
export async function withdrawMemberInvitation(
  actor: Actor,
  input: { clusterId: ClusterId; invitationId: string },
): Promise<{ ok: true } | { ok: false; reason: "invitationClosed" }> {
  return transaction(async (tx) => {
    const { person, rights } = await ownCluster(tx, actor, input.clusterId, { lock: true });
    ensure(canManageMembers(person, rights), notManaging(rights));
    const withdrawn = await withdrawInvitationRow(tx, rights.id, input.invitationId, new Date());
    return withdrawn ? { ok: true } : { ok: false, reason: "invitationClosed" };
  });
}
