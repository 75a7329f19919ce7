import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { log } from "./log.ts";
import { defineJob, enqueue, handles, startQueue, startWorkers, stopQueue } from "./queue.ts";
import { transaction } from "./transaction.ts";

withDatabase();

const job = defineJob("test.many", z.object({ number: z.int() }));
const runs = new Map<number, number>();

const registration = handles(job, async ({ number }) => {
  runs.set(number, (runs.get(number) ?? 0) + 1);
  if (number === 3) throw new Error("this one fails");
});

beforeAll(async () => {
  log.level = "silent";
  await startQueue([job]);
  await startWorkers([registration]);
});
afterAll(stopQueue);

test("what is queued at once is done at once; one that fails fails alone, to be tried again", async () => {
  const many = Array.from({ length: 45 }, (_, number) => number);
  await transaction(async (tx) => {
    for (const number of many) await enqueue(tx, job, { number });
  });
  const states = async () => {
    const rows = await db().$queryRaw<{ number: number; state: string }[]>`
      SELECT (data->>'number')::int AS number, state::text FROM jobs.job WHERE name = ${job.name}`;
    return new Map(rows.map(({ number, state }) => [number, state]));
  };
  // Far below the half-minute of the slow poll, which nothing may wait for.
  await vi.waitFor(
    async () =>
      expect(await states()).toEqual(new Map(many.map((number) => [number, number === 3 ? "retry" : "completed"]))),
    { timeout: 15_000, interval: 100 },
  );
  expect([...runs.values()].every((times) => times === 1)).toBe(true);
}, 25_000);
