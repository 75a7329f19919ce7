import { expect, test } from "vitest";
import * as Y from "yjs";
import { inspectUpdate, mayChange } from "./rules.ts";

/** A client's copy of `server`, and what it would send after `change`. */
function edit(server: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
  const updates: Uint8Array[] = [];
  doc.on("update", (update) => updates.push(update));
  doc.transact(() => change(doc));
  return Y.mergeUpdates(updates);
}

const type = (field: string, text: string) => (doc: Y.Doc) => {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment(field).push([paragraph]);
};

function seeded(): Y.Doc {
  const doc = new Y.Doc();
  type("goals", "first")(doc);
  type("lessons", "second")(doc);
  doc.getMap("commitments").set("a", new Y.Map([["what", "x"]]));
  return doc;
}

const roots = (server: Y.Doc, change: (doc: Y.Doc) => void) =>
  [...inspectUpdate(server, edit(server, change)).roots].sort();

const firstText = (doc: Y.Doc, field: string): Y.XmlText => {
  const paragraph = doc.getXmlFragment(field).get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error("no text");
  return text;
};

test("names the field of an insertion, a deletion, a format, a row", () => {
  const server = seeded();
  expect(roots(server, type("goals", "more"))).toEqual(["goals"]);
  expect(roots(server, (doc) => firstText(doc, "lessons").delete(0, 3))).toEqual(["lessons"]);
  expect(roots(server, (doc) => firstText(doc, "lessons").format(0, 3, { bold: true }))).toEqual(["lessons"]);
  expect(roots(server, (doc) => doc.getXmlFragment("goals").delete(0, 1))).toEqual(["goals"]);
  expect(
    roots(server, (doc) => {
      const row = doc.getMap("commitments").get("a");
      if (row instanceof Y.Map) row.set("what", "y");
    }),
  ).toEqual(["commitments"]);
  expect(roots(server, type("intruder", "x"))).toEqual(["intruder"]);
});

test("names every field that one update touches", () => {
  const server = seeded();
  const both = (doc: Y.Doc) => {
    type("goals", "a")(doc);
    firstText(doc, "lessons").insert(2, "b");
  };
  const found = inspectUpdate(server, edit(server, both));
  expect([...found.roots].sort()).toEqual(["goals", "lessons"]);
  expect(mayChange(["goals"], found)).toBe(false);
  expect(mayChange(["lessons", "goals"], found)).toBe(true);
});

test("an echo brings nothing", () => {
  const server = seeded();
  expect(inspectUpdate(server, Y.encodeStateAsUpdate(server)).fresh).toBe(false);
});

test("what builds on something unseen is a gap", () => {
  const server = seeded();
  const client = new Y.Doc();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
  firstText(client, "goals").insert(0, "unsent ");
  const updates: Uint8Array[] = [];
  client.on("update", (update) => updates.push(update));
  firstText(client, "goals").insert(3, "x");
  firstText(client, "goals").delete(0, 1);
  expect(updates.map((update) => inspectUpdate(server, update).gap)).toEqual([true, true]);
  expect(inspectUpdate(server, Y.encodeStateAsUpdate(client)).gap).toBe(false);
});

test("who may edit nothing may not even add what touches nothing", () => {
  const server = seeded();
  const found = inspectUpdate(server, edit(server, type("goals", "x")));
  expect(mayChange([], { ...found, roots: new Set() })).toBe(false);
});

test("inspecting applies nothing, and random edits are named rightly", () => {
  const server = seeded();
  for (let i = 0; i < 200; i++) {
    const field = i % 2 === 0 ? "goals" : "lessons";
    const update = edit(server, (doc) => {
      const text = firstText(doc, field);
      if (i % 5 === 4 && text.length > 4) text.delete(i % 3, 2);
      else text.insert(i % (text.length + 1), `w${i}`);
    });
    const before = Y.encodeStateVector(server);
    const found = inspectUpdate(server, update);
    expect(Y.encodeStateVector(server)).toEqual(before);
    expect({ roots: [...found.roots], gap: found.gap, mixed: found.mixed }).toEqual({
      roots: [field],
      gap: false,
      mixed: false,
    });
    Y.applyUpdate(server, update);
  }
});
