import { type Actor, isActing } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { loadAdaptation } from "#src/modules/adaptations/use-cases/load-adaptation.ts";
import type { ForAdaptation, PeerRanking } from "../schema.ts";
import { rankPeers } from "./rank-peers.ts";

/** Who in another region could carry an adaptation out with its lead; for those who take part in it. Throws `notFound`. */
export async function rankPeersForAdaptation(actor: Actor, input: ForAdaptation): Promise<PeerRanking> {
  const { adaptationId, weights, count, locale } = input;
  const adaptation = await loadAdaptation(actor, adaptationId);
  if (!isActing(actor)) throw notFound();
  const { title, needs, conditions, transformativeActivity } = adaptation;
  const ranking = await rankPeers(actor, {
    clusterId: adaptation.clusterId,
    text: [title, needs, conditions, transformativeActivity].join("\n"),
    services: [adaptation.serviceId],
    regionCodes: adaptation.regionCodes,
    partners: adaptation.partners.map(({ clusterId }) => clusterId),
    weights,
    count,
    locale,
  });
  if (!ranking) throw notFound();
  return ranking;
}
