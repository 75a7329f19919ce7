import type { Actor } from "#src/lib/actor.ts";
import { ensure, notFound } from "#src/lib/errors.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { concernedBy, interestWithdrawn } from "../events.ts";
import { canViewInterest, canWithdraw } from "../policy.ts";
import { after } from "../rules.ts";
import type { Answered } from "../schema.ts";
import { lockInterest, saveAnswer } from "../store.ts";

/** Takes back what nobody answered. Throws `notFound`, `forbidden`. */
export async function withdrawInterest(actor: Actor, interestId: string): Promise<Answered> {
  return transaction(async (tx) => {
    const interest = await lockInterest(tx, interestId);
    if (!interest || !canViewInterest(actor, interest)) throw notFound();
    ensure(canWithdraw(actor, interest), "discovery.cannotWithdraw");
    const next = after(interest.state, "withdraw");
    if (!next.ok) return next;
    await saveAnswer(tx, interest.id, { state: next.state, answerWord: "", answeredById: null });
    const { fromCluster, toCluster } = interest;
    const facts = { title: toCluster.name, fromName: fromCluster.name, toName: toCluster.name };
    await announce(tx, interestWithdrawn(actor, concernedBy(interest), facts));
    return { ok: true };
  });
}
