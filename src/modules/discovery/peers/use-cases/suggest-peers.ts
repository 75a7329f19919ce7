import { type Actor, isActing } from "#src/lib/actor.ts";
import type { Locale } from "#src/lib/locales.ts";
import { defaultWeights, type Peer } from "../schema.ts";
import { rankPeersForCluster } from "./rank-peers-for-cluster.ts";

/** Clusters that the cluster acted for may want to know; none when one acts for none, or when nothing but the place speaks. */
export async function suggestPeers(actor: Actor, count: number, locale: Locale): Promise<readonly Peer[]> {
  if (!isActing(actor)) return [];
  const { peers } = await rankPeersForCluster(actor, { weights: defaultWeights, count, locale });
  return peers.filter(({ values }) => shared.some((part) => values[part] > 0));
}

const shared = ["needsMet", "offersWanted", "sameService", "together", "ecosystems", "technologies", "s3"] as const;
