import { asDocumentId, type DocumentId, newId } from "#src/lib/ids.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { seedState } from "../content.ts";
import type { SeedBlock } from "../schema.ts";
import { insertDocument } from "../store.ts";

/** Creates a document whose fields begin with these blocks. Written once, here: no client ever seeds a template. */
export async function createDocument(
  tx: Tx,
  content: { readonly [field: string]: readonly SeedBlock[] },
): Promise<DocumentId> {
  const id = asDocumentId(newId());
  await insertDocument(tx, id, seedState(content));
  return id;
}
