import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { hashOf } from "#src/platform/secrets.ts";
import { transaction } from "#src/platform/transaction.ts";
import { setActing } from "../../store.ts";
import { canUseLink } from "../policy.ts";
import { isOpen } from "../rules.ts";
import { findClaim, findCluster } from "../store.ts";
import { handOver } from "./hand-over.ts";

export type ConfirmClaimResult =
  | { ok: true; name: string; slug: string }
  | { ok: false; reason: "otherAccount" | "claimTaken" | "claimClosed" };

/** Becomes the cluster's manager by the mailed link, once, and acts for it from then on. Of several at once, one does. */
export async function confirmClaim(actor: Actor, token: string): Promise<ConfirmClaimResult> {
  return transaction(async (tx) => {
    const found = await findClaim(tx, { tokenHash: hashOf(token) });
    if (!found) throw notFound();
    if (!canUseLink(actor, found)) return { ok: false, reason: "otherAccount" };
    const cluster = await findCluster(tx, { id: found.cluster.id }, { lock: true });
    // Read again behind the lock: whoever was faster has changed it.
    const claim = await findClaim(tx, { id: found.id });
    if (!cluster?.published || !claim) throw notFound();
    if (cluster.claimed) return { ok: false, reason: "claimTaken" };
    if (!isOpen(claim, new Date())) return { ok: false, reason: "claimClosed" };
    await handOver(tx, actor, claim);
    await setActing(tx, actor.accountId, actor.sessionId, cluster.id);
    return { ok: true, name: cluster.name, slug: cluster.slug };
  });
}
