import { type Actor, isActing, isPerson, type Person } from "#src/lib/actor.ts";
import { notFound, unauthenticated } from "#src/lib/errors.ts";
import { addPartner } from "#src/modules/adaptations/use-cases/add-partner.ts";
import { lockAdaptationRow } from "#src/modules/adaptations/use-cases/lock-adaptation-row.ts";
import { announce } from "#src/platform/events.ts";
import { hashOf } from "#src/platform/secrets.ts";
import { reading, type Tx, transaction } from "#src/platform/transaction.ts";
import { concernedBy, invitationAccepted, invitationDeclined } from "../events.ts";
import { canAccept, canDecline, canViewReceived, hasAddress } from "../policy.ts";
import { stateAt } from "../rules.ts";
import type { Answer, AnswerByToken, Answered } from "../schema.ts";
import { findByTokenHash, findInvitation, lockInvitation, type StoredInvitation, saveAnswer } from "../store.ts";

type Said = Pick<Answer, "answer" | "word">;

const refused = (reason: Extract<Answered, { ok: false }>["reason"]): Answered => ({ ok: false, reason });

async function decline(tx: Tx, person: Person, invitation: StoredInvitation, word: string): Promise<Answered> {
  if (!canDecline(person, invitation)) return refused("notManager");
  await saveAnswer(tx, invitation.id, { state: "declined", answerWord: word, answeredById: person.accountId });
  const { title, role } = invitation;
  const toName = invitation.to?.name ?? "";
  const facts = { title, role, fromName: invitation.from.name, toName, word };
  await announce(tx, invitationDeclined(person, concernedBy(invitation), facts));
  return { ok: true, adaptationId: invitation.adaptationId, accepted: false };
}

async function accept(tx: Tx, person: Person, invitation: StoredInvitation, word: string): Promise<Answered> {
  if (!isActing(person)) return refused("noCluster");
  if (!canAccept(person, invitation)) return refused("notManager");
  const { adaptationId, role, sections, title } = invitation;
  const { clusterId, name: toName } = person.acting;
  const added = await addPartner(tx, adaptationId, { clusterId, role, sections });
  if (!added.ok) return refused(added.reason);
  await saveAnswer(tx, invitation.id, {
    state: "accepted",
    answerWord: word,
    answeredById: person.accountId,
    toClusterId: clusterId,
  });
  const facts = { title, role, fromName: invitation.from.name, toName, word };
  await announce(tx, invitationAccepted(person, concernedBy({ ...invitation, toClusterId: clusterId }), facts));
  return { ok: true, adaptationId, accepted: true };
}

// The adaptation is locked before the invitation, as everywhere: of two answers at once the second waits, and is told.
async function answerLocked(person: Person, found: StoredInvitation, { answer, word }: Said): Promise<Answered> {
  return transaction(async (tx) => {
    await lockAdaptationRow(tx, found.adaptationId);
    const invitation = await lockInvitation(tx, found.id);
    if (!invitation) throw notFound();
    const state = stateAt(invitation, new Date());
    if (state === "expired") return refused("expired");
    if (state !== "pending") return refused("answered");
    return answer === "accept" ? accept(tx, person, invitation, word) : decline(tx, person, invitation, word);
  });
}

/** Accepts or declines, for the cluster acted for, what stands in the list of received invitations. Throws `notFound`. */
export async function answerInvitation(actor: Actor, { invitationId, ...said }: Answer): Promise<Answered> {
  const invitation = await findInvitation(reading(), invitationId);
  if (!invitation || !isPerson(actor) || !canViewReceived(actor, invitation)) throw notFound();
  return answerLocked(actor, invitation, said);
}

/** The same by the link of a mail; it serves once, and only for the address that it was sent to. */
export async function answerByToken(actor: Actor, { token, ...said }: AnswerByToken): Promise<Answered> {
  if (!isPerson(actor)) throw unauthenticated();
  const invitation = await findByTokenHash(reading(), hashOf(token));
  if (!invitation) throw notFound();
  if (!hasAddress(actor, invitation)) return refused("otherAddress");
  return answerLocked(actor, invitation, said);
}
