import { type Actor, isPerson, type Person } from "#src/lib/actor.ts";
import { canAdminister } from "#src/modules/accounts/policy.ts";

/** What decides whether a cluster can be claimed: it is seen by everyone and nobody's yet. */
export type Claimable = { readonly published: boolean; readonly claimed: boolean };

export const canClaim = (actor: Actor, cluster: Claimable): actor is Person =>
  isPerson(actor) && cluster.published && !cluster.claimed;

/** The mailed link is worth something only to whoever asked for it. */
export const canUseLink = (actor: Actor, claim: { readonly accountId: string }): actor is Person =>
  isPerson(actor) && actor.accountId === claim.accountId;

export const canDecideClaims = (actor: Actor): actor is Person => canAdminister(actor);
