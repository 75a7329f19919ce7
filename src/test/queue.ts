import { afterAll, beforeAll } from "vitest";
import { activityJob } from "#src/platform/events.ts";
import { type Job, startQueue, stopQueue } from "#src/platform/queue.ts";

/** Called after `withDatabase()`, lets use cases announce and queue jobs in this file; nobody works on them. */
export function withQueue(...jobs: readonly Job[]): void {
  beforeAll(() => startQueue([activityJob, ...jobs]));
  afterAll(stopQueue);
}
