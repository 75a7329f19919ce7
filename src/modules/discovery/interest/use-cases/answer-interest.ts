import type { Actor } from "#src/lib/actor.ts";
import { ensure, notFound } from "#src/lib/errors.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { concernedBy, interestAccepted, interestDeclined } from "../events.ts";
import { canAnswer, canViewInterest } from "../policy.ts";
import { after } from "../rules.ts";
import type { Answer, Answered } from "../schema.ts";
import { lockInterest, saveAnswer } from "../store.ts";

/**
 * Accepts or declines what another cluster asked. Accepting tells each side how to reach the other. Throws `notFound`,
 * `forbidden`.
 */
export async function answerInterest(actor: Actor, { interestId, answer, word }: Answer): Promise<Answered> {
  return transaction(async (tx) => {
    const interest = await lockInterest(tx, interestId);
    if (!interest || !canViewInterest(actor, interest)) throw notFound();
    ensure(canAnswer(actor, interest), "discovery.cannotAnswer");
    const next = after(interest.state, answer);
    if (!next.ok) return next;
    await saveAnswer(tx, interest.id, { state: next.state, answerWord: word, answeredById: actor.accountId });
    const { fromCluster, toCluster } = interest;
    const announced = answer === "accept" ? interestAccepted : interestDeclined;
    const facts = { title: fromCluster.name, fromName: fromCluster.name, toName: toCluster.name };
    await announce(tx, announced(actor, concernedBy(interest), facts));
    return { ok: true };
  });
}
