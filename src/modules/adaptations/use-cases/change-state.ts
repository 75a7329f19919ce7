import { closeDocument } from "#src/modules/documents/use-cases/close-document.ts";
import { reopenDocument } from "#src/modules/documents/use-cases/reopen-document.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { isOpenForWriting } from "../policy.ts";
import type { AdaptationState } from "../schema.ts";
import { notifyRightsChanged, type StoredAdaptation, saveState } from "../store.ts";

/**
 * Puts a locked adaptation into another state, and its plan with it: closed, in the same transaction, wherever the policy
 * lets nobody write. So not even a change that is on its way comes in after the version that is being approved.
 */
export async function changeState(tx: Tx, { id, documentId }: StoredAdaptation, next: AdaptationState): Promise<void> {
  await saveState(tx, id, next);
  if (isOpenForWriting(next)) await reopenDocument(tx, documentId);
  else await closeDocument(tx, documentId);
  await notifyRightsChanged(tx, documentId);
}
