import * as Y from "yjs";
import { reading, transaction } from "#src/platform/transaction.ts";
import { assemble } from "../content.ts";
import { lockDocument, readState, saveSnapshot } from "../store.ts";

/** Merges the log into the snapshot. May be killed at any point and run any number of times; the log stays whole. */
export async function takeSnapshot(documentId: string): Promise<void> {
  // Locked only while reading: from then on every later entry has a higher number.
  const stored = await transaction(async (tx) => {
    await lockDocument(tx, documentId);
    return readState(tx, documentId);
  });
  if (!stored || stored.quarantined || stored.tail === 0) return;
  const state = new Uint8Array(Y.encodeStateAsUpdate(assemble(stored.states)));
  await saveSnapshot(reading(), documentId, stored.upToSeq, state);
}
