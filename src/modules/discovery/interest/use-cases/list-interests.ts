import { type Actor, isActing, isPerson, type Person } from "#src/lib/actor.ts";
import { unauthenticated } from "#src/lib/errors.ts";
import { reading } from "#src/platform/transaction.ts";
import { canAnswer, canAsk, canSeeExchange, canViewInterest, canWithdraw } from "../policy.ts";
import { askProblem } from "../rules.ts";
import type { Exchange, InterestLine, Relation } from "../schema.ts";
import { type FindContact, findContacts, findSide, listInterestsOf, type StoredInterest } from "../store.ts";

function exchangeOf(interest: StoredInterest, received: boolean, find: FindContact): Exchange {
  const asker = find(interest.askedById, interest.fromClusterId);
  const answerer = find(interest.answeredById, interest.toClusterId);
  const { contactName, contactEmail, contactPhone } = received ? interest.fromCluster : interest.toCluster;
  return {
    person: received ? asker : answerer,
    own: received ? answerer : asker,
    contact: { name: contactName, email: contactEmail, phone: contactPhone },
  };
}

function lineOf(actor: Person, interest: StoredInterest, find: FindContact): InterestLine {
  const received = actor.acting?.clusterId === interest.toClusterId;
  const { id, name, slug, published } = received ? interest.fromCluster : interest.toCluster;
  const { state, message, answerWord, createdAt, answeredAt } = interest;
  return {
    id: interest.id,
    direction: received ? "received" : "sent",
    other: { id, name, slug: published ? slug : null },
    ...{ state, message, answerWord, createdAt, answeredAt },
    canAnswer: state === "pending" && canAnswer(actor, interest),
    canWithdraw: state === "pending" && canWithdraw(actor, interest),
    exchange: canSeeExchange(actor, interest) ? exchangeOf(interest, received, find) : null,
  };
}

async function linesOf(actor: Person, interests: readonly StoredInterest[]): Promise<InterestLine[]> {
  const visible = interests.filter((interest) => canViewInterest(actor, interest));
  // Nobody's address is even read before it may be told.
  const people = visible
    .filter((interest) => canSeeExchange(actor, interest))
    .flatMap(({ askedById, answeredById, fromClusterId, toClusterId }) => [
      { accountId: askedById, clusterId: fromClusterId },
      ...(answeredById ? [{ accountId: answeredById, clusterId: toClusterId }] : []),
    ]);
  const find = await findContacts(reading(), people);
  return visible.map((interest) => lineOf(actor, interest, find));
}

/** What the cluster acted for has received and sent, the newest first. Throws `unauthenticated`. */
export async function listInterests(actor: Actor): Promise<InterestLine[]> {
  if (!isPerson(actor)) throw unauthenticated();
  return isActing(actor) ? linesOf(actor, await listInterestsOf(reading(), actor.acting.clusterId)) : [];
}

/** What there is between the cluster acted for and another one; null for who acts for none, and for one's own cluster. */
export async function loadRelation(actor: Actor, clusterId: string): Promise<Relation | null> {
  if (!isActing(actor) || actor.acting.clusterId === clusterId) return null;
  const tx = reading();
  const [own, other, interests] = await Promise.all([
    findSide(tx, actor.acting.clusterId),
    findSide(tx, clusterId),
    listInterestsOf(tx, actor.acting.clusterId, clusterId),
  ]);
  if (!own || !other) return null;
  const lines = await linesOf(actor, interests);
  const pending = (direction: InterestLine["direction"]) =>
    lines.find((line) => line.state === "pending" && line.direction === direction) ?? null;
  return {
    canAsk: canAsk(actor),
    problem: askProblem(own, other),
    sent: pending("sent"),
    received: pending("received"),
    open: lines.find(({ exchange }) => exchange !== null) ?? null,
  };
}
