import { type Actor, isPerson, type Person } from "#src/lib/actor.ts";

/** What is joined changes what everybody finds: administrators alone decide about it. */
export const canDecideJoins = (actor: Actor): actor is Person => isPerson(actor) && actor.administrator;
