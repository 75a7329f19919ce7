import { type Actor, isActing } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import type { InitiativeSummary } from "../schema.ts";
import { listInitiatives as listRows } from "../store.ts";

export type InitiativeLists = {
  readonly mine: readonly InitiativeSummary[];
  readonly others: readonly InitiativeSummary[];
};

/** Those of the cluster that the person acts for, and the public ones of others. */
export async function listInitiatives(actor: Actor): Promise<InitiativeLists> {
  const clusterId = isActing(actor) ? actor.acting.clusterId : null;
  const today = new Date();
  const [mine, others] = await Promise.all([
    clusterId ? listRows(reading(), { of: clusterId }, today) : [],
    listRows(reading(), { publicWithout: clusterId }, today),
  ]);
  return { mine, others };
}

/** Those of the cluster acted for; nothing when one acts for none. */
export const listOwnInitiatives = async (actor: Actor): Promise<InitiativeSummary[]> =>
  isActing(actor) ? listRows(reading(), { of: actor.acting.clusterId }, new Date()) : [];
