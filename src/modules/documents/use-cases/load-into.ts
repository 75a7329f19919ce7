import type { Doc } from "yjs";
import { log } from "#src/platform/log.ts";
import { reading } from "#src/platform/transaction.ts";
import { assemble, DamagedDocument } from "../content.ts";
import { markQuarantined, readState } from "../store.ts";

export type Loaded =
  | { readonly ok: true; readonly tail: number }
  | { readonly ok: false; readonly reason: "missing" | "damaged" };

/**
 * Fills `doc` with the stored state. What cannot be read is quarantined and refused: never an empty document in its
 * place. Throws when the database does not answer.
 */
export async function loadInto(doc: Doc, documentId: string): Promise<Loaded> {
  const stored = await readState(reading(), documentId);
  if (!stored) return { ok: false, reason: "missing" };
  if (stored.quarantined) return { ok: false, reason: "damaged" };
  try {
    assemble(stored.states, doc);
  } catch (error) {
    if (!(error instanceof DamagedDocument)) throw error;
    log.error({ err: error, documentId }, "stored state cannot be read: document quarantined");
    await markQuarantined(reading(), documentId);
    return { ok: false, reason: "damaged" };
  }
  return { ok: true, tail: stored.tail };
}
