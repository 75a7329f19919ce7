import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { claimRefused } from "../../events.ts";
import { canDecideClaims } from "../policy.ts";
import { isOpen } from "../rules.ts";
import type { DecideClaim } from "../schema.ts";
import { closeClaim, findClaim, findCluster, setActingWhereNone } from "../store.ts";
import { handOver } from "./hand-over.ts";

export type DecideClaimResult = { ok: true } | { ok: false; reason: "claimTaken" | "claimClosed" };

/** Confirms or refuses a claim as administrator, with a word to whoever asked. Throws `notFound`. */
export async function decideClaim(actor: Actor, { claimId, confirm, word }: DecideClaim): Promise<DecideClaimResult> {
  if (!canDecideClaims(actor)) throw notFound();
  return transaction(async (tx) => {
    const found = await findClaim(tx, { id: claimId });
    if (found?.way !== "administrator") throw notFound();
    const cluster = await findCluster(tx, { id: found.cluster.id }, { lock: true });
    const claim = await findClaim(tx, { id: claimId });
    if (!cluster || !claim) throw notFound();
    if (cluster.claimed) return { ok: false, reason: "claimTaken" };
    if (!isOpen(claim, new Date())) return { ok: false, reason: "claimClosed" };
    if (confirm) {
      await handOver(tx, actor, claim, word);
      await setActingWhereNone(tx, claim.accountId, cluster.id);
      return { ok: true };
    }
    const decidedAt = new Date();
    await closeClaim(tx, claimId, { state: "refused", answerWord: word, decidedById: actor.accountId, decidedAt });
    const about = [subject("cluster", cluster.id), subject("account", claim.accountId)] as const;
    await announce(tx, claimRefused(actor, about, { title: cluster.name, slug: cluster.slug, word, taken: false }));
    return { ok: true };
  });
}
