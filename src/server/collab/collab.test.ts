import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import type { Person } from "#src/lib/actor.ts";
import { endSession } from "#src/modules/accounts/use-cases/end-session.ts";
import { documentJobs } from "#src/modules/documents/jobs.ts";
import { closeDocument } from "#src/modules/documents/use-cases/close-document.ts";
import { freezeVersion } from "#src/modules/documents/use-cases/freeze-version.ts";
import { readDocument } from "#src/modules/documents/use-cases/read-document.ts";
import { readVersion } from "#src/modules/documents/use-cases/read-version.ts";
import { reopenDocument } from "#src/modules/documents/use-cases/reopen-document.ts";
import { takeSnapshot } from "#src/modules/documents/use-cases/take-snapshot.ts";
import { db } from "#src/platform/db/client.ts";
import { hub, stopHub } from "#src/platform/live.ts";
import { startQueue, stopQueue } from "#src/platform/queue.ts";
import { transaction } from "#src/platform/transaction.ts";
import {
  announceRights,
  createPlan,
  fieldOf,
  hasEnded,
  memberOf,
  openCollab,
  openDocument,
  saved,
  storedDocument,
  textIn,
  until,
} from "#src/test/collab.ts";
import { withDatabase } from "#src/test/database.ts";

withDatabase();

let server: Awaited<ReturnType<typeof openCollab>>;
beforeAll(async () => {
  await hub().start();
  await startQueue(documentJobs.map(({ job }) => job));
  server = await openCollab();
});
afterAll(async () => {
  await server.stop();
  await stopQueue();
  await stopHub();
});

async function open(person: Person, documentId: string, port = server.port) {
  const shared = await openDocument(person, documentId, port);
  onTestFinished(() => shared.destroy());
  return shared;
}

async function opened(person: Person, documentId: string) {
  const shared = await open(person, documentId);
  await saved(shared);
  return shared;
}

test("two people in one plan see the same, and 'saved' means a row in the log", async () => {
  const plan = await createPlan();
  const ada = await opened(await memberOf(plan), plan.documentId);
  const bruno = await opened(await memberOf(plan, "manager", "Bruno Berg"), plan.documentId);
  textIn(ada.doc, "goals").insert(0, "From Ada. ");
  textIn(bruno.doc, "goals").insert(0, "From Bruno. ");
  expect(ada.state.save.kind).toBe("saving");
  await saved(ada, bruno);
  const stored = fieldOf(await storedDocument(plan.documentId), "goals");
  expect(stored).toContain("From Ada. ");
  expect(stored).toContain("From Bruno. ");
  await until(() => fieldOf(ada.doc, "goals") === stored && fieldOf(bruno.doc, "goals") === stored);
  const rows = await db().documentUpdate.findMany({ where: { documentId: plan.documentId, accountId: { not: null } } });
  expect(rows).toHaveLength(2);
  expect(rows.every(({ clusterId }) => clusterId === plan.cluster.id)).toBe(true);
});

test("who is there is said by the server, whatever a client says", async () => {
  const plan = await createPlan();
  const ada = await opened(await memberOf(plan), plan.documentId);
  const reader = await opened(await memberOf(plan, "viewer", "Rita Reader"), plan.documentId);
  reader.provider.setAwarenessField("user", { name: "The President", accountId: "x", clusterName: "y" });
  reader.provider.setAwarenessField("junk", "x".repeat(10_000));
  reader.enter("goals");
  await until(() => ada.state.people.some(({ name, field }) => name === "Rita Reader" && field === "goals"));
  expect(ada.state.people.map(({ name, me }) => ({ name, me }))).toEqual([
    { name: "Ada Alpin", me: true },
    { name: "Rita Reader", me: false },
  ]);
  expect(JSON.stringify([...(ada.provider.awareness?.getStates().values() ?? [])])).not.toMatch(/junk|President/);
});

test("a reader's change is neither passed on nor stored, and the reader keeps the text", async () => {
  const plan = await createPlan();
  const ada = await opened(await memberOf(plan), plan.documentId);
  const reader = await opened(await memberOf(plan, "viewer"), plan.documentId);
  expect(reader.state.editable).toEqual([]);
  textIn(reader.doc, "goals").insert(0, "smuggled ");
  await until(() => reader.state.rescued !== null);
  await saved(reader);
  expect(reader.state.rescued).toEqual({ why: "refused", fields: [{ field: "goals", text: "smuggled One goal" }] });
  expect(fieldOf(reader.doc, "goals")).not.toContain("smuggled");
  expect(fieldOf(ada.doc, "goals")).not.toContain("smuggled");
  expect(fieldOf(await storedDocument(plan.documentId), "goals")).not.toContain("smuggled");
});

test("a new field is refused even to those who may write", async () => {
  const plan = await createPlan();
  const ada = await opened(await memberOf(plan), plan.documentId);
  ada.doc.getXmlFragment("intruder").insert(0, [new Y.XmlElement("paragraph")]);
  await until(() => ada.state.generation === 1);
  await saved(ada);
  textIn(ada.doc, "goals").insert(0, "and writes on ");
  await saved(ada);
  const stored = await storedDocument(plan.documentId);
  expect([...stored.share.keys()].sort()).toEqual(["beneficiaries", "goals"]);
  expect(fieldOf(stored, "goals")).toContain("and writes on ");
});

test("a removed member is out at once and nothing more is taken", async () => {
  const plan = await createPlan();
  const person = await memberOf(plan);
  const ada = await opened(person, plan.documentId);
  await db().membership.deleteMany({ where: { accountId: person.accountId } });
  await announceRights(`account:${person.accountId}`);
  await until(() => hasEnded(ada, "access"));
  expect(fieldOf(await storedDocument(plan.documentId), "goals")).toContain("One goal");
  const again = await open(person, plan.documentId);
  await until(() => hasEnded(again, "missing"));
});

test("while a version is being approved everyone reads only, and writes again afterwards", async () => {
  const plan = await createPlan();
  const ada = await opened(await memberOf(plan), plan.documentId);
  await until(() => ada.state.editable.includes("goals"));
  const setState = async (state: string) => {
    await db().adaptation.update({ where: { id: plan.adaptationId }, data: { state } });
    await announceRights(plan.documentId);
  };
  await setState("inApproval");
  await until(() => ada.state.editable.length === 0);
  textIn(ada.doc, "goals").insert(0, "too late ");
  await until(() => ada.state.rescued !== null);
  await setState("proposed");
  await until(() => ada.state.editable.includes("goals"));
  await saved(ada);
  textIn(ada.doc, "goals").insert(0, "in time ");
  await saved(ada);
  const stored = fieldOf(await storedDocument(plan.documentId), "goals");
  expect(stored).toContain("in time ");
  expect(stored).not.toContain("too late");
});

test("what arrives between a freeze and the news of it is refused like everything after it", async () => {
  const plan = await createPlan();
  const ada = await opened(await memberOf(plan), plan.documentId);
  const bruno = await opened(await memberOf(plan), plan.documentId);
  await until(() => ada.state.editable.includes("goals"));
  await transaction((tx) => closeDocument(tx, plan.documentId)); // nobody is told
  textIn(ada.doc, "goals").insert(0, "a moment late ");
  await until(() => ada.state.rescued !== null);
  expect(ada.state.rescued).toEqual({ why: "refused", fields: [{ field: "goals", text: "a moment late One goal" }] });
  await transaction((tx) => reopenDocument(tx, plan.documentId));
  await saved(ada);
  textIn(ada.doc, "goals").insert(0, "in time ");
  await saved(ada, bruno);
  const stored = fieldOf(await storedDocument(plan.documentId), "goals");
  expect(stored).toContain("in time One goal");
  expect(stored).not.toContain("late");
  await until(() => fieldOf(bruno.doc, "goals") === stored);
});

test("the end of a session closes its sockets", async () => {
  const plan = await createPlan();
  const person = await memberOf(plan);
  const ada = await opened(person, plan.documentId);
  await endSession(person, person.sessionId);
  await until(() => hasEnded(ada, "session"));
});

test("damaged state is quarantined and told; other plans go on", async () => {
  const plan = await createPlan();
  const person = await memberOf(plan);
  await db().documentUpdate.create({
    data: { documentId: plan.documentId, update: new Uint8Array([255, 255, 255, 7]) },
  });
  const ada = await open(person, plan.documentId);
  await until(() => hasEnded(ada, "damaged"));
  expect((await db().document.findUniqueOrThrow({ where: { id: plan.documentId } })).quarantinedAt).not.toBeNull();
  const other = await createPlan();
  await opened(await memberOf(other), other.documentId);
});

test("snapshot and the log after it give the same text; a snapshot may run twice", async () => {
  const plan = await createPlan();
  const person = await memberOf(plan);
  const ada = await opened(person, plan.documentId);
  for (const word of ["a", "b", "c"]) {
    textIn(ada.doc, "goals").insert(0, word);
    await saved(ada);
  }
  await takeSnapshot(plan.documentId);
  await takeSnapshot(plan.documentId);
  textIn(ada.doc, "goals").insert(0, "tail ");
  await saved(ada);
  const expected = fieldOf(ada.doc, "goals");
  ada.destroy();
  expect(expected).toContain("tail cba");
  await until(async () => (await db().documentSnapshot.count({ where: { documentId: plan.documentId } })) === 1);
  const later = await opened(person, plan.documentId);
  expect(fieldOf(later.doc, "goals")).toBe(expected);
});

test("a frozen version keeps its text and its hash while the plan goes on", async () => {
  const plan = await createPlan();
  const person = await memberOf(plan);
  const ada = await opened(person, plan.documentId);
  ada.doc.getMap("commitments").set("one", new Y.Map(Object.entries({ what: "Build it", order: 1 })));
  await saved(ada);
  const freeze = () =>
    transaction((tx) => freezeVersion(tx, { documentId: plan.documentId, name: "v", accountId: person.accountId }));
  const first = await freeze();
  const same = await freeze();
  expect(same).toMatchObject({ number: first.number + 1, contentHash: first.contentHash });
  textIn(ada.doc, "goals").insert(0, "Later: ");
  await saved(ada);
  expect((await freeze()).contentHash).not.toBe(first.contentHash);
  const version = await readVersion(first.versionId, { map: "commitments" });
  expect(version.rows).toEqual({ one: { what: "Build it", order: 1 } });
  expect(JSON.stringify(version.fragments.goals)).toContain("One goal");
  expect(JSON.stringify(version.fragments.goals)).not.toContain("Later");
  expect(JSON.stringify((await readDocument(plan.documentId)).fragments.goals)).toContain("Later: One goal");
});

test("while the database is away edits wait, are told as unsaved, and are stored when it is back", async () => {
  const plan = await createPlan();
  const { appendEntries } = await import("#src/modules/documents/store.ts");
  let away = false;
  const own = await openCollab({
    log: {
      write: async (entries) => {
        if (away) throw new Error("away");
        return appendEntries(entries);
      },
    },
  });
  onTestFinished(() => own.stop());
  const ada = await open(await memberOf(plan), plan.documentId, own.port);
  const bruno = await open(await memberOf(plan), plan.documentId, own.port);
  await saved(ada, bruno);
  away = true;
  textIn(ada.doc, "goals").insert(0, "patient ");
  await until(() => ada.state.save.kind === "unsaved");
  expect(ada.state.save).toEqual({ kind: "unsaved", why: "database" });
  expect(fieldOf(bruno.doc, "goals")).not.toContain("patient");
  away = false;
  await saved(ada);
  await until(() => fieldOf(bruno.doc, "goals").includes("patient"));
  expect(fieldOf(await storedDocument(plan.documentId), "goals")).toContain("patient");
});

test("stopping stores what was received and sends people to the next server", async () => {
  const plan = await createPlan();
  const own = await openCollab();
  const ada = await open(await memberOf(plan), plan.documentId, own.port);
  await saved(ada);
  textIn(ada.doc, "goals").insert(0, "last words ");
  ada.provider.flushPendingUpdates();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await own.stop();
  await until(() => ada.state.save.kind === "unsaved");
  expect(fieldOf(await storedDocument(plan.documentId), "goals")).toContain("last words");
});

test("stopping leaves in time even when the database never answers", { timeout: 15_000 }, async () => {
  const plan = await createPlan();
  const own = await openCollab({ log: { write: () => new Promise(() => undefined) } });
  const ada = await open(await memberOf(plan), plan.documentId, own.port);
  await saved(ada);
  textIn(ada.doc, "goals").insert(0, "x");
  ada.provider.flushPendingUpdates();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const start = Date.now();
  await own.stop();
  expect(Date.now() - start).toBeLessThan(9_500);
});
