import { type Actor, isPerson } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import { listClustersOf, type OwnCluster } from "../store.ts";

/** The clusters that the person belongs to, the oldest membership first. */
export const listMyClusters = async (actor: Actor): Promise<OwnCluster[]> =>
  isPerson(actor) ? listClustersOf(reading(), actor.accountId) : [];
