import { type Actor, anonymous, type Person } from "#src/lib/actor.ts";
import { newId } from "#src/lib/ids.ts";
import { createDocument } from "#src/modules/documents/use-cases/create-document.ts";
import { freezeVersion } from "#src/modules/documents/use-cases/freeze-version.ts";
import { db } from "#src/platform/db/client.ts";
import { hashOf, tokenFor } from "#src/platform/secrets.ts";
import { transaction } from "#src/platform/transaction.ts";
import { createMember, createTestCluster, type TestCluster } from "./factories/clusters.ts";

/** The kinds of people that every procedure is tried with. All but the last four belong to a partner. */
export const kinds = [
  "manager",
  "editor",
  "viewer",
  "partner",
  "partnerEditor",
  "adviser",
  "reader",
  "invited",
  "outsider",
  "removed",
  "anonymous",
] as const;
export type Kind = (typeof kinds)[number];

type State = "draft" | "proposed" | "inApproval" | "approved" | "implementing";

const tomorrow = () => new Date(Date.now() + 86_400_000);

const secret = { password: "known to the person alone" };

/** Somebody who was a member until just now, and is signed in still. */
async function removedFrom(cluster: TestCluster): Promise<Person> {
  const person = await createMember(cluster, "manager", secret);
  await db().membership.deleteMany({ where: { accountId: person.accountId } });
  return { ...person, acting: null };
}

/**
 * A lead with a manager, an editor and a viewer; a co-implementer, an adviser and a reader; a cluster that is invited, one
 * that has nothing to do with it, and a person who was removed from the lead; an adaptation in `state`, and, when it is
 * being implemented, its initiative with one thing of each kind.
 */
export async function buildWorld(state: State) {
  const [lead, peer, adviser, reader, invited, outside] = await Promise.all(
    ["Lead", "Peer", "Adviser", "Reader", "Invited", "Outside"].map((name) => createTestCluster({ name })),
  );
  if (!lead || !peer || !adviser || !reader || !invited || !outside) throw new Error("no clusters");
  const actors: Record<Kind, Actor> = {
    manager: await createMember(lead, "manager", secret),
    editor: await createMember(lead, "editor", secret),
    viewer: await createMember(lead, "viewer", secret),
    partner: await createMember(peer, "manager", secret),
    partnerEditor: await createMember(peer, "editor", secret),
    adviser: await createMember(adviser, "manager", secret),
    reader: await createMember(reader, "manager", secret),
    invited: await createMember(invited, "manager", secret),
    outsider: await createMember(outside, "manager", secret),
    removed: await removedFrom(lead),
    anonymous,
  };
  const manager = actors.manager as Person;
  const documentId = await transaction((tx) =>
    createDocument(tx, { goals: [{ kind: "paragraph", text: "Known to partners only" }] }),
  );
  const adaptationId = newId();
  const partners = [
    { clusterId: lead.id, role: "lead" },
    { clusterId: peer.id, role: "coImplementer" },
    { clusterId: adviser.id, role: "adviser" },
    { clusterId: reader.id, role: "reader" },
  ];
  await db().adaptation.create({
    data: {
      id: adaptationId,
      clusterId: lead.id,
      serviceId: "academy",
      title: "Joint academy",
      regionCodes: ["AT33"],
      state,
      documentId,
      createdById: manager.accountId,
      partners: { create: partners.map((partner) => ({ ...partner, sections: [] })) },
    },
  });
  const invitationId = newId();
  await db().invitation.create({
    data: {
      id: invitationId,
      adaptationId,
      fromClusterId: lead.id,
      toClusterId: invited.id,
      role: "adviser",
      sections: [],
      invitedById: manager.accountId,
      expiresAt: tomorrow(),
    },
  });
  const memberInvitationId = newId();
  await db().memberInvitation.create({
    data: {
      id: memberInvitationId,
      clusterId: lead.id,
      email: "new@example.org",
      role: "viewer",
      tokenHash: hashOf(tokenFor("member", memberInvitationId)),
      invitedById: manager.accountId,
      expiresAt: tomorrow(),
    },
  });
  const claims = await claimBy(actors.removed as Person, actors.outsider as Person);
  const interestId = newId();
  await db().interest.create({
    data: {
      id: interestId,
      fromClusterId: lead.id,
      toClusterId: peer.id,
      message: "Shall we?",
      askedById: manager.accountId,
    },
  });
  const searchId = newId();
  await db().savedSearch.create({
    data: { id: searchId, accountId: manager.accountId, name: "Wood", query: "q=holz" },
  });
  const round = await freeze(adaptationId, documentId, state, { manager, clusters: [lead.id, peer.id] });
  const initiative = state === "implementing" ? await initiate(adaptationId, round.versionId, partners) : null;
  return {
    clusters: { lead, peer, adviser, reader, invited, outside },
    actors,
    adaptationId,
    documentId,
    invitationId,
    memberInvitationId,
    claims,
    interestId,
    searchId,
    round,
    ids: initiative ?? { initiativeId: newId(), taskId: newId(), milestoneId: newId(), indicatorId: newId() },
    person: (kind: Kind): Person => actors[kind] as Person,
  };
}
export type World = Awaited<ReturnType<typeof buildWorld>>;

/** A cluster that is nobody's, asked for by one person with a mailed link and by another at the administrators. */
async function claimBy(byMail: Person, atAdministrators: Person) {
  const cluster = await createTestCluster({ name: "Unclaimed" });
  const website = `https://${cluster.slug}.example`;
  await db().cluster.update({ where: { id: cluster.id }, data: { claimed: false, website } });
  const [mailed, asked] = [newId(), newId()];
  const token = tokenFor("cluster-claim", mailed);
  const claim = { clusterId: cluster.id, expiresAt: tomorrow() };
  await db().clusterClaim.createMany({
    data: [
      { ...claim, id: mailed, accountId: byMail.accountId, way: "mail", tokenHash: hashOf(token) },
      { ...claim, id: asked, accountId: atAdministrators.accountId, way: "administrator", message: "mine" },
    ],
  });
  return { slug: cluster.slug, email: `office@${cluster.slug}.example`, token, claimId: asked };
}

async function freeze(
  adaptationId: string,
  documentId: string,
  state: State,
  { manager, clusters }: { manager: Person; clusters: readonly string[] },
) {
  if (state === "draft" || state === "proposed") return { id: newId(), contentHash: "", versionId: newId() };
  const version = await transaction((tx) => freezeVersion(tx, { documentId, name: "", accountId: manager.accountId }));
  const open = state === "inApproval";
  const id = newId();
  await db().approvalRound.create({
    data: {
      id,
      adaptationId,
      number: 1,
      versionId: version.versionId,
      contentHash: version.contentHash,
      outcome: open ? "open" : "approved",
      openedById: manager.accountId,
      closedAt: open ? null : new Date(),
      decisions: { create: clusters.map((clusterId) => ({ clusterId, decision: open ? "pending" : "approved" })) },
    },
  });
  return { id, contentHash: version.contentHash, versionId: version.versionId };
}

async function initiate(adaptationId: string, versionId: string, partners: { clusterId: string; role: string }[]) {
  const [initiativeId, taskId, milestoneId, indicatorId] = [newId(), newId(), newId(), newId()];
  await db().initiative.create({
    data: {
      id: initiativeId,
      adaptationId,
      versionId,
      title: "Joint academy",
      state: "running",
      partners: { create: partners },
      tasks: { create: { id: taskId, title: "Find rooms" } },
      milestones: { create: { id: milestoneId, title: "First course" } },
      indicators: { create: { id: indicatorId, name: "Trainees", target: 10 } },
    },
  });
  return { initiativeId, taskId, milestoneId, indicatorId };
}
