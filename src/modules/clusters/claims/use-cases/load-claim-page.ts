import type { Actor } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import { proofDomain } from "../rules.ts";
import { findPending } from "../store.ts";
import { claimableCluster } from "./claimable-cluster.ts";

/** What a person can do to be known as manager of a cluster that is nobody's yet. Throws `notFound`. */
export async function loadClaimPage(actor: Actor, slug: string) {
  const tx = reading();
  const { person, cluster } = await claimableCluster(tx, actor, slug);
  return {
    cluster: { name: cluster.name, slug: cluster.slug },
    proof: proofDomain(cluster.website),
    pending: await findPending(tx, { clusterId: cluster.id, accountId: person.accountId, now: new Date() }),
  };
}
