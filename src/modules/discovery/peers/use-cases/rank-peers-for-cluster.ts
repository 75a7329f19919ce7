import { type Actor, isActing } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { reading } from "#src/platform/transaction.ts";
import type { ForCluster, PeerRanking } from "../schema.ts";
import { listAdaptedServices } from "../store.ts";
import { rankPeers } from "./rank-peers.ts";

/** The peers of the cluster acted for, whatever there is to be done. Throws `notFound` for any other. */
export async function rankPeersForCluster(actor: Actor, input: ForCluster): Promise<PeerRanking> {
  const { slug, weights, count, locale } = input;
  if (!isActing(actor) || (slug !== undefined && slug !== actor.acting.slug)) throw notFound();
  const { clusterId } = actor.acting;
  const ranking = await rankPeers(actor, {
    clusterId,
    text: "",
    services: await listAdaptedServices(reading(), clusterId),
    regionCodes: [],
    partners: [],
    weights,
    count,
    locale,
  });
  if (!ranking) throw notFound();
  return ranking;
}
