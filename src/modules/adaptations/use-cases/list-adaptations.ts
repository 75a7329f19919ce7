import { type Actor, isActing } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { reading } from "#src/platform/transaction.ts";
import type { AdaptationLine } from "../schema.ts";
import { listProposedByOthers, listTakenPart } from "../store.ts";

export type AdaptationLists = {
  readonly own: readonly AdaptationLine[];
  readonly joined: readonly AdaptationLine[];
  readonly others: readonly AdaptationLine[];
};

const atMost = 200;

/** What the cluster acted for leads, what it takes part in, and what others have proposed. */
export async function listAdaptations(actor: Actor): Promise<AdaptationLists> {
  ensure(isActing(actor), "common.noCluster");
  const { clusterId } = actor.acting;
  const [taken, others] = await Promise.all([
    listTakenPart(reading(), clusterId, atMost),
    listProposedByOthers(reading(), clusterId, atMost),
  ]);
  return {
    own: taken.filter(({ myRole }) => myRole === "lead"),
    joined: taken.filter(({ myRole }) => myRole !== "lead"),
    others,
  };
}

/** What the cluster acted for takes part in, the latest changed first; nothing when one acts for none. */
export const listLatestAdaptations = async (actor: Actor, limit: number): Promise<AdaptationLine[]> =>
  isActing(actor) ? listTakenPart(reading(), actor.acting.clusterId, limit) : [];
