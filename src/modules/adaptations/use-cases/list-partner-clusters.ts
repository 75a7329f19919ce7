import { type Actor, isActing } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import { listPartnerIds } from "../store.ts";

/** The ids of the clusters that the one acted for takes part in something with; none when one acts for none. */
export const listPartnerClusters = async (actor: Actor): Promise<string[]> =>
  isActing(actor) ? listPartnerIds(reading(), actor.acting.clusterId) : [];
