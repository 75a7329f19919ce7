import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { transaction } from "#src/platform/transaction.ts";
import { canImport } from "../policy.ts";
import { canBeStopped } from "../rules.ts";
import { lockRun, saveRun } from "../store.ts";
import type { Started } from "./start-run.ts";

/** Asks a running import to stop: it does so after the batch that it is at. What is written stays, the rest waits. */
export async function stopRun(who: Actor, runId: string): Promise<Started> {
  if (!canImport(who)) throw notFound();
  return transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) throw notFound();
    if (!canBeStopped(run)) return { ok: false, reason: "notNow" };
    await saveRun(tx, runId, { stopAsked: true });
    return { ok: true };
  });
}
