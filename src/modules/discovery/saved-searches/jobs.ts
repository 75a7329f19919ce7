import { z } from "zod";
import { defineJob, enqueue, handles } from "#src/platform/queue.ts";
import { reading, transaction } from "#src/platform/transaction.ts";
import { undoHours } from "./rules.ts";
import { listDueSearches, purgeRemoved } from "./store.ts";
import { checkSearch } from "./use-cases/check-search.ts";

export const checkSearchesJob = defineJob("discovery.checkSearches", z.object({}), { cron: "*/10 * * * *" });
export const checkSearchJob = defineJob("discovery.checkSearch", z.object({ searchId: z.uuid() }), { retryLimit: 2 });

const part = 500;

/** Queues a look at every saved search, and deletes for good what can no longer be brought back. */
export async function checkSearches(): Promise<void> {
  await purgeRemoved(reading(), new Date(Date.now() - undoHours * 3_600_000));
  const due = await listDueSearches(reading());
  // In parts, so that no transaction is long however many there are.
  for (let at = 0; at < due.length; at += part) {
    await transaction(async (tx) => {
      for (const searchId of due.slice(at, at + part)) await enqueue(tx, checkSearchJob, { searchId });
    });
  }
}

export const savedSearchJobs = [
  handles(checkSearchesJob, checkSearches),
  handles(checkSearchJob, ({ searchId }) => checkSearch(searchId)),
];
