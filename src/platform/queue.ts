import { fromPrisma, type JobResult, PgBoss } from "pg-boss";
import type { z } from "zod";
import { env } from "./env.ts";
import { log } from "./log.ts";
import { forget, singleton } from "./singleton.ts";
import type { Tx } from "./transaction.ts";

/** A kind of job: its queue and the schema of its payload, which holds ids and no secrets. */
export type Job<Schema extends z.ZodType = z.ZodType> = {
  readonly name: string;
  readonly schema: Schema;
  readonly retryLimit: number;
  /** A cron line (UTC) for jobs that run by the clock. */
  readonly cron?: string;
};

export const defineJob = <Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  options: { retryLimit?: number; cron?: string } = {},
): Job<Schema> => ({ name, schema, retryLimit: options.retryLimit ?? 8, ...(options.cron && { cron: options.cron }) });

/** What a worker runs. Every handler may run twice for one job. */
export type Handler<Schema extends z.ZodType> = (data: z.output<Schema>) => Promise<void>;

export type Registration = { readonly job: Job; readonly run: (data: unknown) => Promise<void> };

export const handles = <Schema extends z.ZodType>(job: Job<Schema>, handler: Handler<Schema>): Registration => ({
  job,
  run: (data) => handler(job.schema.parse(data)),
});

const makeBoss = () => {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    schema: "jobs",
    application_name: "cordata-jobs",
    max: 4,
    useListenNotify: true,
  });
  boss.on("error", (error) => log.error({ err: error }, "job queue"));
  return boss;
};

const boss = () => singleton("boss", makeBoss);

/** Opens the queue for sending and makes the queues; idempotent. */
export async function startQueue(jobs: readonly Job[]): Promise<void> {
  await boss().start();
  for (const job of jobs) {
    await boss().createQueue(job.name, { retryLimit: job.retryLimit, retryDelay: 2, retryBackoff: true, notify: true });
  }
}

// A transaction that queues several jobs wakes a worker once. One that took them singly would sleep before each of the others
// until its slow poll, half a minute a job; so it takes them together, and goes on while its hands are full.
const work = { pollingIntervalSeconds: 2, batchSize: 20, burstWhenBatchFull: true, perJobResults: true } as const;

async function outcomeOf({ job, run }: Registration, id: string, data: unknown): Promise<JobResult> {
  try {
    await run(data);
    return { id, status: "completed" };
  } catch (error) {
    log.warn({ err: error, job: job.name, id }, "job failed; it will be tried again");
    return { id, status: "failed", output: { message: String(error) } };
  }
}

/** Starts working: one handler a queue, one job after the other; a job that fails stops no other. */
export async function startWorkers(registrations: readonly Registration[]): Promise<void> {
  for (const registration of registrations) {
    const { job } = registration;
    await boss().work(job.name, work, async (batch) => {
      const outcomes: JobResult[] = [];
      for (const { id, data } of batch) outcomes.push(await outcomeOf(registration, id, data));
      return outcomes;
    });
    if (job.cron) await boss().schedule(job.name, job.cron, {}, { tz: "UTC" });
  }
}

export async function stopQueue(): Promise<void> {
  await boss().stop({ graceful: true, timeout: 5_000 });
  forget("boss");
}

/** Queues a job within the transaction: it exists if and only if the transaction commits. */
export async function enqueue<Schema extends z.ZodType>(
  tx: Tx,
  job: Job<Schema>,
  data: z.input<Schema>,
): Promise<void> {
  await boss().send(job.name, job.schema.parse(data) as object, { db: fromPrisma(tx) });
}
