import type { Actor } from "#src/lib/actor.ts";
import { subject } from "#src/lib/events.ts";
import { newId } from "#src/lib/ids.ts";
import { announce } from "#src/platform/events.ts";
import { reading, transaction } from "#src/platform/transaction.ts";
import { claimAsked } from "../../events.ts";
import { spendClaim } from "../limits.ts";
import { expiryOf } from "../rules.ts";
import type { ClaimByAdministrator } from "../schema.ts";
import { replaceClaim } from "../store.ts";
import { claimableCluster } from "./claimable-cluster.ts";

/** Asks the administrators to make this person the cluster's manager. Throws `notFound`, `tooMany`. */
export async function claimByAdministrator(
  actor: Actor,
  input: ClaimByAdministrator,
  peer: string,
): Promise<{ ok: true }> {
  const { person, cluster } = await claimableCluster(reading(), actor, input.slug);
  await spendClaim(person, cluster.id, peer);
  return transaction(async (tx) => {
    const { cluster } = await claimableCluster(tx, person, input.slug, { lock: true });
    const now = new Date();
    const claim = {
      id: newId(),
      clusterId: cluster.id,
      accountId: person.accountId,
      way: "administrator" as const,
      email: null,
      tokenHash: null,
      message: input.message,
      expiresAt: expiryOf("administrator", now),
    };
    await replaceClaim(tx, claim, now);
    const about = [subject("cluster", cluster.id), subject("account", person.accountId)] as const;
    await announce(tx, claimAsked(person, about, { title: cluster.name, by: person.name, way: "administrator" }));
    return { ok: true };
  });
}
