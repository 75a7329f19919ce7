import * as Y from "yjs";
import { notFound } from "#src/lib/errors.ts";
import { newId } from "#src/lib/ids.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { assemble, contentHash } from "../content.ts";
import { insertVersion, lockDocument, readState } from "../store.ts";

export type FrozenVersion = { readonly versionId: string; readonly number: number; readonly contentHash: string };

/** Keeps the committed state as a version; no change gets in between. Throws `notFound`, `DamagedDocument`. */
export async function freezeVersion(
  tx: Tx,
  { documentId, name, accountId }: { documentId: string; name: string; accountId: string },
): Promise<FrozenVersion> {
  await lockDocument(tx, documentId);
  const stored = await readState(tx, documentId);
  if (!stored || stored.quarantined) throw notFound();
  const doc = assemble(stored.states);
  const version = {
    id: newId(),
    documentId,
    name,
    state: new Uint8Array(Y.encodeStateAsUpdate(doc)),
    contentHash: contentHash(doc),
    accountId,
  };
  const number = await insertVersion(tx, version);
  return { versionId: version.id, number, contentHash: version.contentHash };
}
