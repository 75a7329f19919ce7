import { beforeAll, expect, test } from "vitest";
import type { Person } from "#src/lib/actor.ts";
import { newId } from "#src/lib/ids.ts";
import { openApproval } from "#src/modules/adaptations/approvals/use-cases/open-approval.ts";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { createTestAdaptation } from "#src/test/factories/adaptations.ts";
import { createMember, createTestCluster, type TestCluster } from "#src/test/factories/clusters.ts";
import { withQueue } from "#src/test/queue.ts";
import { listWaiting } from "./use-cases/list-waiting.ts";

withDatabase();
withQueue();

let lead: Person;
let peerCluster: TestCluster;
let peer: Person;
let editor: Person;

const tomorrow = () => new Date(Date.now() + 86_400_000);
const kindsOf = async (person: Person) => (await listWaiting(person)).here.map(({ kind }) => kind);

beforeAll(async () => {
  lead = await createMember(await createTestCluster({ name: "Lead" }));
  peerCluster = await createTestCluster({ name: "Peer" });
  peer = await createMember(peerCluster);
  editor = await createMember(peerCluster, "editor");
});

async function invite(to: { toClusterId: string } | { toEmail: string }, given: object = {}) {
  const { id } = await createTestAdaptation(lead, { title: "Joint academy" });
  await db().invitation.create({
    data: {
      id: newId(),
      adaptationId: id,
      fromClusterId: lead.acting?.clusterId ?? "",
      role: "adviser",
      invitedById: lead.accountId,
      expiresAt: tomorrow(),
      ...to,
      ...given,
    },
  });
}

test("nothing waits at first", async () => {
  const person = await createMember(await createTestCluster());
  expect(await listWaiting(person)).toMatchObject({ here: [], elsewhere: [] });
});

test("the most urgent first: late work, approvals, invitations, work due soon, drafts", async () => {
  const partners = [{ clusterId: peerCluster.id, role: "coImplementer" as const }];
  const asked = await createTestAdaptation(lead, { partners });
  await openApproval(lead, asked.id);
  await invite({ toClusterId: peerCluster.id });
  await createTestAdaptation(peer, { state: "draft", title: "Half an idea" });
  await addTasks(asked.id, peer, [-3, 5, 90, null]);

  const { here } = await listWaiting(peer);
  expect(here.map(({ kind }) => kind)).toEqual(["task", "approval", "invitation", "task", "draft"]);
  // Deciding and answering are for managers.
  expect(await kindsOf(editor)).toEqual(["draft"]);
  expect((await kindsOf(lead)).filter((kind) => kind !== "approval")).toEqual([]);
});

/** An initiative of lead and peer in which the person has tasks due in so many days. */
async function addTasks(adaptationId: string, person: Person, due: readonly (number | null)[]): Promise<string> {
  const version = await db().approvalRound.findFirstOrThrow({ where: { adaptationId }, select: { versionId: true } });
  const id = newId();
  await db().initiative.create({
    data: {
      id,
      adaptationId,
      versionId: version.versionId,
      title: "Academy",
      state: "running",
      partners: {
        create: [
          { clusterId: lead.acting?.clusterId ?? "", role: "lead" },
          { clusterId: peerCluster.id, role: "coImplementer" },
        ],
      },
      tasks: {
        create: due.map((inDays) => ({
          id: newId(),
          title: `Due in ${inDays}`,
          assigneeId: person.accountId,
          due: inDays === null ? null : new Date(Date.now() + inDays * 86_400_000),
        })),
      },
    },
  });
  return id;
}

test("what is over waits for nobody", async () => {
  const cluster = await createTestCluster();
  const person = await createMember(cluster);
  await invite({ toClusterId: cluster.id }, { expiresAt: new Date(Date.now() - 1_000) });
  await invite({ toClusterId: cluster.id }, { state: "declined" });
  expect(await kindsOf(person)).toEqual([]);
});

test("tasks stop waiting for who is no member any more", async () => {
  const asked = await createTestAdaptation(lead, {
    partners: [{ clusterId: peerCluster.id, role: "coImplementer" }],
  });
  await openApproval(lead, asked.id);
  const gone = await createMember(peerCluster, "editor");
  await addTasks(asked.id, gone, [1]);
  expect(await kindsOf(gone)).toContain("task");
  await db().membership.deleteMany({ where: { accountId: gone.accountId } });
  expect((await listWaiting({ ...gone, acting: null })).here).toEqual([]);
});

test("an address is asked too: to join a cluster, or an adaptation", async () => {
  const person = await createMember(await createTestCluster(), "viewer");
  await invite({ toEmail: person.email });
  await db().memberInvitation.create({
    data: {
      id: newId(),
      clusterId: peerCluster.id,
      email: person.email,
      role: "editor",
      tokenHash: newId(),
      invitedById: peer.accountId,
      expiresAt: tomorrow(),
    },
  });
  const { here } = await listWaiting(person);
  expect(here.map(({ kind }) => kind).toSorted()).toEqual(["invitation", "membership"]);
  expect(here.find(({ kind }) => kind === "membership")).toMatchObject({
    cluster: "Peer",
    by: peer.name,
    role: "editor",
  });
});

test("another cluster's interest waits for the team that was asked, until it is answered", async () => {
  const cluster = await createTestCluster();
  const team = [await createMember(cluster, "editor"), await createMember(cluster, "viewer")] as const;
  const id = newId();
  await db().interest.create({
    data: {
      id,
      fromClusterId: peerCluster.id,
      toClusterId: cluster.id,
      message: "Shall we?",
      askedById: peer.accountId,
    },
  });
  expect((await listWaiting(team[0])).here).toMatchObject([
    { kind: "interest", from: "Peer", message: "Shall we?", path: "/clusters/interests" },
  ]);
  expect(await kindsOf(team[1])).toEqual([]);
  await db().interest.update({ where: { id }, data: { state: "withdrawn" } });
  expect(await kindsOf(team[0])).toEqual([]);
});

test("what waits for another cluster of mine is counted beside", async () => {
  const other = await createTestCluster({ name: "Other" });
  const person = await createMember(await createTestCluster());
  await db().membership.create({ data: { accountId: person.accountId, clusterId: other.id, role: "manager" } });
  await invite({ toClusterId: other.id });
  expect(await listWaiting(person)).toMatchObject({ here: [], elsewhere: [{ id: other.id, name: "Other", count: 1 }] });
});
