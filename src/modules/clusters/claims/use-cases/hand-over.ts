import type { Person } from "#src/lib/actor.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { claimRefused, clusterClaimed } from "../../events.ts";
import { insertMember } from "../../members/store.ts";
import { closeClaim, markClaimed, refuseOthers, type StoredClaim } from "../store.ts";

/**
 * Makes the author of the claim the cluster's manager; whoever else had asked for it is told that it is taken. The caller
 * holds the cluster's lock and has found it unclaimed.
 */
export async function handOver(tx: Tx, by: Person, claim: StoredClaim, word = ""): Promise<void> {
  const now = new Date();
  const { cluster, accountId, person, way } = claim;
  const answer = { state: "confirmed", answerWord: word, decidedById: by.accountId, decidedAt: now } as const;
  await closeClaim(tx, claim.id, answer);
  await markClaimed(tx, cluster.id);
  await insertMember(tx, { clusterId: cluster.id, accountId, role: "manager" });
  const fact = { title: cluster.name, slug: cluster.slug, word };
  const about = [subject("cluster", cluster.id), subject("account", accountId)] as const;
  await announce(tx, clusterClaimed(by, about, { ...fact, member: person.name, way }));
  for (const other of await refuseOthers(tx, cluster.id, now)) {
    const toldOther = [subject("cluster", cluster.id), subject("account", other)] as const;
    // Said by nobody: whoever was faster is not named to those who were not.
    await announce(tx, claimRefused(null, toldOther, { ...fact, word: "", taken: true }));
  }
}
