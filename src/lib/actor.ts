import type { AccountId, ClusterId } from "./ids.ts";
import type { Locale } from "./locales.ts";

/** What a person may do in a cluster: manager > editor > viewer. */
export type ClusterRole = "manager" | "editor" | "viewer";

export type Anonymous = { readonly kind: "anonymous" };

export type Person = {
  readonly kind: "person";
  readonly accountId: AccountId;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly administrator: boolean;
  /** The cluster this person acts for just now, and as what; null when they belong to none. */
  readonly acting: {
    readonly clusterId: ClusterId;
    readonly name: string;
    readonly slug: string;
    readonly role: ClusterRole;
  } | null;
};

export type Actor = Anonymous | Person;

export const anonymous: Anonymous = { kind: "anonymous" };

export const isPerson = (actor: Actor): actor is Person => actor.kind === "person";

const rank: Record<ClusterRole, number> = { viewer: 0, editor: 1, manager: 2 };

/** Whether the actor acts just now for this cluster, with at least this role. */
export function actsFor(actor: Actor, clusterId: string, atLeast: ClusterRole = "viewer"): actor is Person {
  return isPerson(actor) && actor.acting?.clusterId === clusterId && rank[actor.acting.role] >= rank[atLeast];
}

/** A person who acts for a cluster, whichever. */
export type ActingPerson = Person & { readonly acting: NonNullable<Person["acting"]> };

export const isActing = (actor: Actor): actor is ActingPerson => isPerson(actor) && actor.acting !== null;
