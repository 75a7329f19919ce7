import type { Actor } from "#src/lib/actor.ts";
import { isPerson } from "#src/lib/actor.ts";
import { ensure, notFound, unauthenticated } from "#src/lib/errors.ts";
import { newId } from "#src/lib/ids.ts";
import { announce } from "#src/platform/events.ts";
import { type Limit, spend } from "#src/platform/rate-limit.ts";
import { transaction } from "#src/platform/transaction.ts";
import { concernedBy, interestAsked } from "../events.ts";
import { canAsk } from "../policy.ts";
import { askProblem } from "../rules.ts";
import type { Ask, Asked } from "../schema.ts";
import { findSide, insertInterest } from "../store.ts";

const day = 24 * 3600;
const byAccount: Limit = { name: "interest-account", points: 20, seconds: day };
const byCluster: Limit = { name: "interest-cluster", points: 40, seconds: day };

/** Tells another cluster that the one acted for would like to do something with it. Throws `notFound`, `forbidden`, `tooMany`. */
export async function askInterest(actor: Actor, { clusterId, message }: Ask): Promise<Asked> {
  if (!isPerson(actor)) throw unauthenticated();
  ensure(canAsk(actor), "discovery.notEditor");
  return transaction(async (tx) => {
    const [from, to] = [await findSide(tx, actor.acting.clusterId), await findSide(tx, clusterId)];
    if (!from || !to || (!to.published && to.id !== from.id)) throw notFound();
    const problem = askProblem(from, to);
    if (problem) return { ok: false, reason: problem };
    await spend(byAccount, actor.accountId);
    await spend(byCluster, from.id);
    const interest = { id: newId(), fromClusterId: from.id, toClusterId: to.id };
    const isFirst = await insertInterest(tx, { ...interest, message, askedById: actor.accountId });
    if (!isFirst) return { ok: false, reason: "alreadyAsked" };
    const facts = { title: to.name, fromName: from.name, toName: to.name };
    await announce(tx, interestAsked(actor, concernedBy(interest), facts));
    return { ok: true, interestId: interest.id };
  });
}
