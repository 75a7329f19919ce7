import { beforeAll, describe, expect, test } from "vitest";
import type { Person } from "#src/lib/actor.ts";
import { anonymous } from "#src/lib/actor.ts";
import { asClusterId, newId } from "#src/lib/ids.ts";
import { openPlan } from "#src/modules/adaptations/use-cases/open-plan.ts";
import { withdrawAdaptation } from "#src/modules/adaptations/use-cases/withdraw-adaptation.ts";
import { db } from "#src/platform/db/client.ts";
import { tokenFor } from "#src/platform/secrets.ts";
import { withDatabase } from "#src/test/database.ts";
import { createPerson } from "#src/test/factories/accounts.ts";
import { createTestAdaptation } from "#src/test/factories/adaptations.ts";
import { createMember, createTestCluster } from "#src/test/factories/clusters.ts";
import { withQueue } from "#src/test/queue.ts";
import { expireInvitations, mailInvitation, mailInvitationJob } from "../jobs.ts";
import { inviteSchema } from "../schema.ts";
import { answerByToken, answerInvitation } from "./answer-invitation.ts";
import { invitePartner } from "./invite-partner.ts";
import { listInvitationsOf, listReceivedInvitations, listSentInvitations } from "./list-invitations.ts";
import { loadInvitation } from "./load-invitation.ts";
import { withdrawInvitation } from "./withdraw-invitation.ts";

// Without SMTP mail goes into the demo's mailbox; read at the first use of the configuration.
process.env.CORDATA_DEMO = "true";
withDatabase();
withQueue(mailInvitationJob);

const missing = expect.objectContaining({ code: "notFound", key: "common.notFound" });
const forbidden = expect.objectContaining({ code: "forbidden" });
const from = "192.0.2.1";
const clusterOf = (person: Person) => asClusterId(person.acting?.clusterId ?? "");

let lead: Person;
let peer: Person;
let outsider: Person;

beforeAll(async () => {
  lead = await createMember(await createTestCluster({ name: "Lead" }));
  peer = await createMember(await createTestCluster({ name: "Peer" }));
  outsider = await createMember(await createTestCluster({ name: "Outsider" }));
});

const ask = (adaptationId: string, to: object, rest: object = {}) =>
  inviteSchema.parse({ adaptationId, to, role: "coImplementer", ...rest });
const toPeer = (adaptationId: string, rest: object = {}) =>
  ask(adaptationId, { kind: "cluster", clusterId: clusterOf(peer) }, rest);
const sent = async (person: Person, input: ReturnType<typeof ask>): Promise<string> => {
  const result = await invitePartner(person, input, from);
  if (!result.ok) throw new Error(result.reason);
  return result.invitationId;
};
const accept = (invitationId: string) => ({ invitationId, answer: "accept" as const, word: "Gladly" });

describe("to a cluster", () => {
  test("accepted twice at once makes one partner, with the rights it names", async () => {
    const { id, documentId } = await createTestAdaptation(lead);
    const invitationId = await sent(lead, toPeer(id, { sections: ["goals", "s3"] }));
    expect((await listReceivedInvitations(peer)).map((invitation) => invitation.id)).toContain(invitationId);
    const results = await Promise.all([1, 2, 3].map(() => answerInvitation(peer, accept(invitationId))));
    expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, adaptationId: id, accepted: true }]);
    expect(results.filter((result) => !result.ok && result.reason === "answered")).toHaveLength(2);
    expect(await openPlan(peer, documentId)).toMatchObject({ rights: { sections: ["goals", "s3"] } });
    expect(await db().partner.count({ where: { adaptationId: id } })).toBe(2);
    expect(await listReceivedInvitations(peer)).toEqual([]);
    expect(await listInvitationsOf(lead, id)).toMatchObject([{ state: "accepted", answerWord: "Gladly" }]);
  });

  test("is sent by managers of the lead, once, to others, while the state allows the role", async () => {
    const { id } = await createTestAdaptation(lead);
    const editor = { ...lead, acting: lead.acting && { ...lead.acting, role: "editor" as const } };
    await expect(invitePartner(editor, toPeer(id), from)).rejects.toEqual(forbidden);
    await expect(invitePartner(outsider, toPeer(id), from)).rejects.toEqual(missing);
    await expect(invitePartner(outsider, toPeer(newId()), from)).rejects.toEqual(missing);
    const both = await Promise.all([invitePartner(lead, toPeer(id), from), invitePartner(lead, toPeer(id), from)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "alreadyInvited" });
    const to = (clusterId: string) => invitePartner(lead, ask(id, { kind: "cluster", clusterId }), from);
    expect(await to(clusterOf(lead))).toEqual({ ok: false, reason: "oneself" });
    expect(await invitePartner(lead, ask(id, { kind: "email", email: lead.email.toUpperCase() }), from)).toEqual({
      ok: false,
      reason: "oneself",
    });
    const hidden = await createTestCluster({ published: false });
    await expect(to(hidden.id)).rejects.toEqual(missing);
    await expect(to(newId())).rejects.toEqual(missing);
    const approved = await createTestAdaptation(lead, { state: "approved" });
    expect(await invitePartner(lead, toPeer(approved.id), from)).toEqual({ ok: false, reason: "roleClosed" });
    expect(await invitePartner(lead, toPeer(approved.id, { role: "adviser" }), from)).toMatchObject({ ok: true });
    const draft = await createTestAdaptation(lead, { state: "draft" });
    await expect(invitePartner(lead, toPeer(draft.id), from)).rejects.toEqual(forbidden);
  });

  test("is answered by its managers, and is nothing to anybody else", async () => {
    const { id } = await createTestAdaptation(lead);
    const invitationId = await sent(lead, toPeer(id));
    const editor = { ...peer, acting: peer.acting && { ...peer.acting, role: "editor" as const } };
    expect(await answerInvitation(editor, accept(invitationId))).toEqual({ ok: false, reason: "notManager" });
    await expect(answerInvitation(outsider, accept(invitationId))).rejects.toEqual(missing);
    await expect(answerInvitation(anonymous, accept(invitationId))).rejects.toEqual(missing);
    await expect(answerInvitation(outsider, accept(newId()))).rejects.toEqual(missing);
    expect(await answerInvitation(peer, { invitationId, answer: "decline", word: "No time" })).toMatchObject({
      ok: true,
      accepted: false,
    });
    expect(await answerInvitation(peer, accept(invitationId))).toEqual({ ok: false, reason: "answered" });
    // Declined is no obstacle to asking again.
    expect(await invitePartner(lead, toPeer(id), from)).toMatchObject({ ok: true });
  });

  test("withdrawn, expired or overtaken by the adaptation it opens nothing", async () => {
    const { id, documentId } = await createTestAdaptation(lead);
    const first = await sent(lead, toPeer(id));
    await expect(withdrawInvitation(peer, first)).rejects.toEqual(missing);
    expect(await withdrawInvitation(lead, first)).toEqual({ ok: true });
    expect(await withdrawInvitation(lead, first)).toEqual({ ok: false, reason: "answered" });
    expect(await answerInvitation(peer, accept(first))).toEqual({ ok: false, reason: "answered" });
    const second = await sent(lead, toPeer(id));
    await db().invitation.update({ where: { id: second }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await answerInvitation(peer, accept(second))).toEqual({ ok: false, reason: "expired" });
    await expireInvitations();
    await expireInvitations();
    expect((await db().invitation.findUniqueOrThrow({ where: { id: second } })).state).toBe("expired");
    const third = await sent(lead, toPeer(id));
    await withdrawAdaptation(lead, id);
    expect((await listReceivedInvitations(peer)).map((invitation) => invitation.id)).not.toContain(third);
    expect(await answerInvitation(peer, accept(third))).toEqual({ ok: false, reason: "closed" });
    expect(await openPlan(peer, documentId)).toBeNull();
  });
});

describe("by e-mail", () => {
  const invited = async (email: string) => {
    const { id } = await createTestAdaptation(lead, { title: "Robots for timber" });
    const invitationId = await sent(lead, ask(id, { kind: "email", email }));
    return { id, invitationId, token: tokenFor("invitation", invitationId) };
  };

  test("the link serves once, for its address, for a manager, and its token is nowhere stored", async () => {
    const cluster = await createTestCluster({ name: "New" });
    const addressee = await createMember(cluster, "manager", { email: `${newId()}@example.org` });
    const { id, token, invitationId } = await invited(addressee.email);
    const row = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } });
    expect(JSON.stringify(row)).not.toContain(token);
    const said = { token, answer: "accept" as const, word: "" };
    await expect(answerByToken(anonymous, said)).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await answerByToken(outsider, said)).toEqual({ ok: false, reason: "otherAddress" });
    await expect(answerByToken(addressee, { ...said, token: "A".repeat(43) })).rejects.toEqual(missing);
    const homeless = { ...addressee, acting: null };
    expect(await answerByToken(homeless, said)).toEqual({ ok: false, reason: "noCluster" });
    const results = await Promise.all([answerByToken(addressee, said), answerByToken(addressee, said)]);
    expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, adaptationId: id, accepted: true }]);
    expect(await answerByToken(addressee, said)).toEqual({ ok: false, reason: "answered" });
    expect((await loadInvitation(addressee, token, "en")).adaptationId).toBe(id);
    expect((await loadInvitation(outsider, token, "en")).adaptationId).toBeNull();
  });

  test("the link shows who asks to what, leads on step by step, and shows nothing of the plan", async () => {
    const person = await createPerson({ email: `${newId()}@example.org` });
    const { token } = await invited(person.email);
    const shown = await loadInvitation(anonymous, token, "fr");
    expect(shown).toMatchObject({
      from: { name: "Lead" },
      title: "Robots for timber",
      role: "coImplementer",
      step: "signIn",
    });
    expect(JSON.stringify(shown)).not.toContain("To begin with");
    expect(JSON.stringify(shown)).not.toContain(person.email);
    expect((await loadInvitation(outsider, token, "fr")).step).toBe("otherAddress");
    expect((await loadInvitation(person, token, "fr")).step).toBe("createCluster");
    await expect(loadInvitation(person, "x", "fr")).rejects.toEqual(missing);
    expect(await listReceivedInvitations(person)).toMatchObject([{ canAnswer: false }]);
    expect(JSON.stringify(await listSentInvitations(outsider))).not.toContain(person.email);
  });

  test("is mailed with the link, and no more once it was withdrawn", async () => {
    const email = `${newId()}@example.org`;
    const { token, invitationId } = await invited(email);
    await mailInvitation({ invitationId });
    const mails = await db().demoMail.findMany({ where: { to: email } });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(`/invitations/${token}`);
    expect(mails[0]?.html).toContain("Robots for timber");
    await withdrawInvitation(lead, invitationId);
    await mailInvitation({ invitationId });
    expect(await db().demoMail.count({ where: { to: email } })).toBe(1);
  });
});

test("invitations are limited per day", async () => {
  const eager = await createMember(await createTestCluster());
  const { id } = await createTestAdaptation(eager);
  const results: string[] = [];
  for (let n = 0; n < 42; n += 1) {
    const result = await invitePartner(eager, ask(id, { kind: "email", email: `n${n}@example.org` }), from).then(
      () => "ok",
      (error: { code: string }) => error.code,
    );
    results.push(result);
  }
  expect(results.slice(0, 40).every((result) => result === "ok")).toBe(true);
  expect(results.slice(40)).toEqual(["tooMany", "tooMany"]);
}, 30_000);
