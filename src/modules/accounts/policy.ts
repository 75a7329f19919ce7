import { type Actor, isPerson, type Person } from "#src/lib/actor.ts";

/** A person sees and ends their own sessions, and no one else's. */
export const canEndSession = (actor: Actor, session: { readonly accountId: string }): actor is Person =>
  isPerson(actor) && actor.accountId === session.accountId;

/** Looking after Cordata as a whole, which is no role in a cluster. */
export const canAdminister = (actor: Actor): actor is Person => isPerson(actor) && actor.administrator;
