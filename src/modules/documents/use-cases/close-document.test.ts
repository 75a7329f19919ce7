import { expect, test } from "vitest";
import * as Y from "yjs";
import { newId } from "#src/lib/ids.ts";
import { transaction } from "#src/platform/transaction.ts";
import { withDatabase } from "#src/test/database.ts";
import { appendEntries } from "../store.ts";
import { closeDocument } from "./close-document.ts";
import { createDocument } from "./create-document.ts";
import { freezeVersion } from "./freeze-version.ts";
import { readDocument } from "./read-document.ts";
import { readVersion } from "./read-version.ts";
import { reopenDocument } from "./reopen-document.ts";

withDatabase();

const map = "commitments";
const create = () => transaction((tx) => createDocument(tx, { goals: [{ kind: "paragraph", text: "One" }] }));

/** A change that adds one row, as it enters the log. */
function rowFor(documentId: string, id: string) {
  const doc = new Y.Doc();
  doc.getMap(map).set(id, new Y.Map([["what", id]]));
  return { documentId, accountId: null, clusterId: null, update: new Uint8Array(Y.encodeStateAsUpdate(doc)) };
}

const freezeAndClose = (documentId: string) =>
  transaction(async (tx) => {
    const version = await freezeVersion(tx, { documentId, name: "", accountId: newId() });
    await closeDocument(tx, documentId);
    return version.versionId;
  });

test("a closed document takes nothing, alone among those of one write, until it is opened again", async () => {
  const [closed, open, gone] = [await create(), await create(), newId()];
  await transaction((tx) => closeDocument(tx, closed));
  expect(await appendEntries([closed, open, gone].map((id) => rowFor(id, "a")))).toEqual([false, true, false]);
  expect((await readDocument(closed, { map })).rows).toEqual({});
  await transaction((tx) => reopenDocument(tx, closed));
  expect(await appendEntries([rowFor(closed, "b")])).toEqual([true]);
  expect(Object.keys((await readDocument(closed, { map })).rows)).toEqual(["b"]);
});

test("a change that waits while the version is frozen is refused when it is closed", async () => {
  const documentId = await create();
  let appended: Promise<boolean[]> | undefined;
  await transaction(async (tx) => {
    await freezeVersion(tx, { documentId, name: "", accountId: newId() });
    appended = appendEntries([rowFor(documentId, "late")]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await closeDocument(tx, documentId);
  });
  expect(await appended).toEqual([false]);
});

test("whatever races with a freeze is in the frozen version, or nowhere", { timeout: 30_000 }, async () => {
  let [taken, refused] = [0, 0];
  for (let round = 0; round < 12; round++) {
    const documentId = await create();
    const typing = Array.from({ length: 24 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, index));
      const [ok] = await appendEntries([rowFor(documentId, `row ${index}`)]);
      return ok ? [`row ${index}`] : [];
    });
    const freezing = new Promise<void>((resolve) => setTimeout(resolve, 4 + round)).then(() =>
      freezeAndClose(documentId),
    );
    const rows = (await Promise.all(typing)).flat().sort();
    const version = await readVersion(await freezing, { map });
    expect(Object.keys(version.rows).sort()).toEqual(rows);
    expect(Object.keys((await readDocument(documentId, { map })).rows).sort()).toEqual(rows);
    taken += rows.length;
    refused += 24 - rows.length;
  }
  // Otherwise nothing raced.
  expect(Math.min(taken, refused)).toBeGreaterThan(0);
});
