import type { Tx } from "#src/platform/transaction.ts";
import { saveClosed } from "../store.ts";

/** The log takes changes again; whose, whoever opens the document says. */
export const reopenDocument = (tx: Tx, documentId: string): Promise<void> => saveClosed(tx, documentId, null);
