import type { Tx } from "#src/platform/transaction.ts";
import { lockAdaptation } from "../store.ts";

/** Lets nobody else change this adaptation until the transaction ends. Decides nothing. */
export async function lockAdaptationRow(tx: Tx, adaptationId: string): Promise<void> {
  await lockAdaptation(tx, adaptationId);
}
