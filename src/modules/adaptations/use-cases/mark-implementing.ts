import { notFound } from "#src/lib/errors.ts";
import { wake } from "#src/platform/events.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { concerned } from "../events.ts";
import { stateAfter } from "../rules.ts";
import { lockAdaptation } from "../store.ts";
import { changeState } from "./change-state.ts";

/** The initiative of an approved plan has started; who may do that is the caller's to check. Part of its transaction. */
export async function markImplementing(tx: Tx, adaptationId: string): Promise<void> {
  const adaptation = await lockAdaptation(tx, adaptationId);
  if (!adaptation) throw notFound();
  await changeState(tx, adaptation, stateAfter(adaptation.state, "implement"));
  await wake(tx, concerned(adaptation));
}
