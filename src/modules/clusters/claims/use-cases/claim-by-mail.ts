import type { Actor } from "#src/lib/actor.ts";
import { subject } from "#src/lib/events.ts";
import { newId } from "#src/lib/ids.ts";
import { announce } from "#src/platform/events.ts";
import { enqueue } from "#src/platform/queue.ts";
import { hashOf, tokenFor } from "#src/platform/secrets.ts";
import { reading, transaction } from "#src/platform/transaction.ts";
import { claimAsked } from "../../events.ts";
import { claimMailJob, tokenPurpose } from "../claim-mail.ts";
import { spendClaim } from "../limits.ts";
import { expiryOf, proves } from "../rules.ts";
import type { ClaimByMail, NoProof } from "../schema.ts";
import { replaceClaim } from "../store.ts";
import { claimableCluster } from "./claimable-cluster.ts";

export type ClaimByMailResult = { ok: true } | { ok: false; reason: NoProof };

/**
 * Sends a link to an address at the cluster's web domain: whoever opens it as the same account becomes its manager. Whether
 * there is such a letter box is not told. Throws `notFound`, `tooMany`.
 */
export async function claimByMail(actor: Actor, input: ClaimByMail, peer: string): Promise<ClaimByMailResult> {
  const { person, cluster } = await claimableCluster(reading(), actor, input.slug);
  const proof = proves(cluster.website, input.email);
  if (!proof.ok) return proof;
  await spendClaim(person, cluster.id, peer);
  return transaction(async (tx) => {
    const { cluster } = await claimableCluster(tx, person, input.slug, { lock: true });
    // The website may have changed while we counted.
    const proof = proves(cluster.website, input.email);
    if (!proof.ok) return proof;
    const now = new Date();
    const id = newId();
    const claim = {
      id,
      clusterId: cluster.id,
      accountId: person.accountId,
      way: "mail" as const,
      email: input.email,
      tokenHash: hashOf(tokenFor(tokenPurpose, id)),
      message: "",
      expiresAt: expiryOf("mail", now),
    };
    await replaceClaim(tx, claim, now);
    await enqueue(tx, claimMailJob, { claimId: id });
    const about = [subject("cluster", cluster.id), subject("account", person.accountId)] as const;
    await announce(tx, claimAsked(person, about, { title: cluster.name, by: person.name, way: "mail" }));
    return { ok: true };
  });
}
