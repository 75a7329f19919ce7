import { type Actor, isActing } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import type { SuggestedPeer } from "../schema.ts";
import { listPeersOf } from "../store.ts";

/** Clusters that the cluster acted for may want to know; nothing when one acts for none. */
export const suggestPeers = async (actor: Actor, limit: number): Promise<SuggestedPeer[]> =>
  isActing(actor) ? listPeersOf(reading(), actor.acting.clusterId, limit) : [];
