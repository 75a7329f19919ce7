import { z } from "zod";
import type { DomainEvent } from "#src/lib/events.ts";
import { defineJob, enqueue } from "./queue.ts";
import type { Tx } from "./transaction.ts";

/** Sent for every activity; the notifications module turns it into notices. */
export const activityJob = defineJob("activity", z.object({ activityId: z.string().regex(/^\d+$/) }));

/**
 * Writes the event into the activity log, wakes the live views and queues the notices, all within the transaction: what is
 * rolled back was never announced.
 */
export async function announce(tx: Tx, event: DomainEvent): Promise<void> {
  const { id } = await tx.activity.create({
    data: {
      type: event.type,
      accountId: event.by?.accountId ?? null,
      clusterId: event.by?.clusterId ?? null,
      subjects: [...event.about],
      data: event.data as object,
    },
    select: { id: true },
  });
  await wake(tx, event.about);
  await enqueue(tx, activityJob, { activityId: String(id) });
}

/** Wakes the live views of these subjects at commit, without a trace in the activity log. */
export async function wake(tx: Tx, subjects: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('activity', ${JSON.stringify(subjects)})`;
}
