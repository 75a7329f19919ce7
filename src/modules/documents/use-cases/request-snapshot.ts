import { enqueue } from "#src/platform/queue.ts";
import { transaction } from "#src/platform/transaction.ts";
import { snapshotJob } from "../jobs.ts";

/** Has a snapshot made in the background. */
export const requestSnapshot = (documentId: string): Promise<void> =>
  transaction((tx) => enqueue(tx, snapshotJob, { documentId }));
