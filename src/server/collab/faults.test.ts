import { once } from "node:events";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import type { SharedDocument } from "#src/modules/documents/widgets/shared-document.ts";
import { hub, stopHub } from "#src/platform/live.ts";
import {
  createPlan,
  fieldOf,
  freePort,
  memberOf,
  openCollab,
  openDocument,
  saved,
  spawnCollab,
  storedDocument,
  until,
} from "#src/test/collab.ts";
import { withDatabase } from "#src/test/database.ts";

withDatabase();

beforeAll(() => hub().start());
afterAll(() => stopHub());

const append = (doc: Y.Doc, text: string) => {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment("goals").push([paragraph]);
};

test("a server killed right after 'Saved' has lost nothing", { timeout: 60_000 }, async () => {
  const plan = await createPlan();
  const port = await freePort();
  const first = await spawnCollab(port);
  onTestFinished(() => void first.kill("SIGKILL"));
  const ada = await openDocument(await memberOf(plan), plan.documentId, port);
  onTestFinished(() => ada.destroy());
  await saved(ada);
  for (let i = 0; i < 5; i++) append(ada.doc, `kept ${i}`);
  await saved(ada);
  first.kill("SIGKILL");
  await once(first, "exit");
  const stored = fieldOf(await storedDocument(plan.documentId), "goals");
  for (let i = 0; i < 5; i++) expect(stored).toContain(`kept ${i}`);

  await until(() => ada.state.save.kind === "unsaved");
  append(ada.doc, "typed while it was away");
  const second = await spawnCollab(port);
  onTestFinished(() => void second.kill("SIGKILL"));
  await saved(ada);
  expect(fieldOf(await storedDocument(plan.documentId), "goals")).toBe(fieldOf(ada.doc, "goals"));

  append(ada.doc, "just before the end");
  ada.provider.flushPendingUpdates();
  await new Promise((resolve) => setTimeout(resolve, 20));
  second.kill("SIGTERM");
  const [code] = await once(second, "exit");
  expect(code).toBe(0);
  expect(fieldOf(await storedDocument(plan.documentId), "goals")).toContain("just before the end");
});

/** A steady sequence of numbers: the same edits in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function edit(doc: Y.Doc, roll: (below: number) => number, label: string): void {
  const field = roll(2) === 0 ? "goals" : "lessons";
  const fragment = doc.getXmlFragment(field);
  const paragraph = fragment.length > 0 ? fragment.get(roll(fragment.length)) : null;
  const text = paragraph instanceof Y.XmlElement && paragraph.length > 0 ? paragraph.get(0) : null;
  const kind = roll(10);
  if (kind === 0 || !(text instanceof Y.XmlText)) {
    const added = new Y.XmlElement("paragraph");
    added.insert(0, [new Y.XmlText(label)]);
    fragment.insert(roll(fragment.length + 1), [added]);
  } else if (kind === 1 && fragment.length > 3) fragment.delete(roll(fragment.length), 1);
  else if (kind < 4 && text.length > 2) text.delete(roll(text.length - 1), 1);
  else if (kind === 4 && text.length > 1) text.format(0, 1 + roll(text.length), { bold: true });
  else text.insert(roll(text.length + 1), label);
}

test("1,000 random edits of three people with cuts end in one text, the stored one", { timeout: 60_000 }, async () => {
  const plan = await createPlan();
  const server = await openCollab();
  onTestFinished(() => server.stop());
  const clients: SharedDocument[] = [];
  for (const name of ["Ada", "Bruno", "Chiara"]) {
    const client = await openDocument(await memberOf(plan, "editor", name), plan.documentId, server.port);
    onTestFinished(() => client.destroy());
    clients.push(client);
  }
  await saved(...clients);
  const roll = dice(7);
  for (let i = 0; i < 1_000; i++) {
    const client = clients[roll(3)];
    if (!client) continue;
    edit(client.doc, roll, `e${i} `);
    if (roll(60) === 0) client.reconnect();
    if (roll(8) === 0) await new Promise((resolve) => setTimeout(resolve, roll(12)));
  }
  const same = (field: string) => new Set(clients.map(({ doc }) => fieldOf(doc, field))).size === 1;
  await saved(...clients);
  await until(() => same("goals") && same("lessons"), 15_000);
  await saved(...clients);
  const stored = await storedDocument(plan.documentId);
  for (const field of ["goals", "lessons"]) {
    expect(fieldOf(stored, field)).toBe(fieldOf(clients[0]?.doc ?? new Y.Doc(), field));
  }
  expect(clients.map(({ state }) => state.generation)).toEqual([0, 0, 0]);
});
