import { type ActingPerson, type Actor, actsFor, isActing } from "#src/lib/actor.ts";

/** The team shares its favourites; viewers read along. */
export const canReadFavourites = (actor: Actor): actor is ActingPerson => isActing(actor);

export const canChangeFavourites = (actor: Actor): actor is ActingPerson =>
  isActing(actor) && actsFor(actor, actor.acting.clusterId, "editor");
