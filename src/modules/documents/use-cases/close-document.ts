import type { Tx } from "#src/platform/transaction.ts";
import { lockDocument, saveClosed } from "../store.ts";

/** From here on the log takes no change: what is under way is in it, all that comes later is refused. */
export async function closeDocument(tx: Tx, documentId: string): Promise<void> {
  await lockDocument(tx, documentId);
  await saveClosed(tx, documentId, new Date());
}
