import type { Actor } from "#src/lib/actor.ts";
import type { ClusterId } from "#src/lib/ids.ts";
import { transaction } from "#src/platform/transaction.ts";
import { notifyRights } from "../members/store.ts";
import { setActing } from "../store.ts";
import { ownCluster } from "./own-cluster.ts";

/** Switches the cluster that the person acts for, on this device alone. */
export async function actFor(actor: Actor, clusterId: ClusterId): Promise<{ name: string; slug: string }> {
  return transaction(async (tx) => {
    const { person, rights } = await ownCluster(tx, actor, clusterId);
    await setActing(tx, person.accountId, person.sessionId, clusterId);
    await notifyRights(tx, person.accountId);
    return { name: rights.name, slug: rights.slug };
  });
}
