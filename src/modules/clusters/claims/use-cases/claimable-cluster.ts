import type { Actor, Person } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { canClaim } from "../policy.ts";
import { type ClaimedCluster, findCluster } from "../store.ts";

/** A cluster that the actor may claim. One that has a manager answers like one that does not exist. */
export async function claimableCluster(
  tx: Tx,
  actor: Actor,
  slug: string,
  options: { lock?: boolean } = {},
): Promise<{ person: Person; cluster: ClaimedCluster }> {
  const cluster = await findCluster(tx, { slug }, options);
  if (!cluster || !canClaim(actor, cluster)) throw notFound();
  return { person: actor, cluster };
}
