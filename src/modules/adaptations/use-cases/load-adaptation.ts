import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { reading } from "#src/platform/transaction.ts";
import { type Abilities, abilitiesOf, canView, canViewSummary } from "../policy.ts";
import type { AdaptationDetails, AdaptationSummary } from "../schema.ts";
import { findDetails, summaryOf } from "../store.ts";

export type LoadedAdaptation =
  | { readonly kind: "full"; readonly adaptation: AdaptationDetails; readonly abilities: Abilities }
  | { readonly kind: "summary"; readonly adaptation: AdaptationSummary };

/** All of it for partners, the summary for others once it is proposed. Throws `notFound`. */
export async function viewAdaptation(actor: Actor, adaptationId: string): Promise<LoadedAdaptation> {
  const adaptation = await findDetails(reading(), adaptationId);
  if (!adaptation || !canViewSummary(actor, adaptation)) throw notFound();
  if (!canView(actor, adaptation)) return { kind: "summary", adaptation: summaryOf(adaptation) };
  return { kind: "full", adaptation, abilities: abilitiesOf(actor, adaptation) };
}

/** All of it, for partners alone. Throws `notFound`. */
export async function loadAdaptation(
  actor: Actor,
  adaptationId: string,
): Promise<AdaptationDetails & { readonly abilities: Abilities }> {
  const loaded = await viewAdaptation(actor, adaptationId);
  if (loaded.kind === "summary") throw notFound();
  return { ...loaded.adaptation, abilities: loaded.abilities };
}
