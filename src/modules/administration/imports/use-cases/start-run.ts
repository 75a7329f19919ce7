import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { enqueue } from "#src/platform/queue.ts";
import { transaction } from "#src/platform/transaction.ts";
import { canImport, type Operator } from "../policy.ts";
import { canBeStarted } from "../rules.ts";
import { lockRun, saveRun } from "../store.ts";
import { workJob } from "../work.ts";

export type Started = { readonly ok: true } | { readonly ok: false; readonly reason: "notNow" };

/** Begins an import after its preview, or goes on with a stopped one. A job does it, or, for `byJob` false, the caller. */
export async function startRun(who: Actor | Operator, runId: string, { byJob = true } = {}): Promise<Started> {
  if (!canImport(who)) throw notFound();
  return transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) throw notFound();
    if (!canBeStarted(run, new Date())) return { ok: false, reason: "notNow" };
    await saveRun(tx, runId, { state: "running", stopAsked: false, problem: null });
    if (byJob) await enqueue(tx, workJob, { runId });
    return { ok: true };
  });
}
