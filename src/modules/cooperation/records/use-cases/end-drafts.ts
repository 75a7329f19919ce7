import type { Tx } from "#src/platform/transaction.ts";
import { deleteDrafts } from "../store.ts";

/** Forgets what an import was about to make: it is made now, or looked at anew. */
export const endDrafts = (tx: Tx, runId: string): Promise<void> => deleteDrafts(tx, runId);
