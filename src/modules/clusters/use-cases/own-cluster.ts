import type { Actor } from "#src/lib/actor.ts";
import { isPerson, type Person } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import type { ClusterId } from "#src/lib/ids.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { ClusterRights } from "../policy.ts";
import { findRights } from "../store.ts";

export type OwnCluster = { person: Person; rights: ClusterRights & { id: ClusterId; name: string; slug: string } };

/**
 * The cluster, for one of its members. Everyone else gets the same answer as for a cluster that does not exist, even for
 * a published one: what is asked for here is behind its profile. `lock` lets one change through at a time.
 */
export async function ownCluster(
  tx: Tx,
  actor: Actor,
  clusterId: ClusterId,
  options: { lock?: boolean } = {},
): Promise<OwnCluster> {
  if (!isPerson(actor)) throw notFound();
  const rights = await findRights(tx, clusterId, actor.accountId, options);
  if (!rights || rights.ownRole === null) throw notFound();
  return { person: actor, rights: { ...rights, id: clusterId } };
}

/** Why a member may not do what managers do: is somebody else's to do, or acts for another cluster just now. */
export const notManaging = (rights: ClusterRights): string =>
  rights.ownRole === "manager" ? "clusters.actFirst" : "clusters.notManager";
