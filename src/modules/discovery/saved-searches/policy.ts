import { type Actor, isPerson, type Person } from "#src/lib/actor.ts";

export const canSaveSearches = (actor: Actor): actor is Person => isPerson(actor);

/** A search says what somebody looks for: it is theirs alone, whomever they act for. */
export const ownsSearch = (actor: Actor, search: { readonly accountId: string }): actor is Person =>
  isPerson(actor) && actor.accountId === search.accountId;
