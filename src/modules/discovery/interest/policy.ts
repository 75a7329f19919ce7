import { type ActingPerson, type Actor, actsFor, isActing } from "#src/lib/actor.ts";

/** An interest as far as rights go. */
export type Sides = { readonly fromClusterId: string; readonly toClusterId: string };

/** The team speaks for its cluster; viewers read along. */
export const canAsk = (actor: Actor): actor is ActingPerson =>
  isActing(actor) && actsFor(actor, actor.acting.clusterId, "editor");

export const canViewInterest = (actor: Actor, { fromClusterId, toClusterId }: Sides): actor is ActingPerson =>
  isActing(actor) && (actsFor(actor, fromClusterId) || actsFor(actor, toClusterId));

export const canAnswer = (actor: Actor, { toClusterId }: Sides): boolean => actsFor(actor, toClusterId, "editor");

export const canWithdraw = (actor: Actor, { fromClusterId }: Sides): boolean => actsFor(actor, fromClusterId, "editor");

/** Addresses of people are told to both sides once the asked one has agreed, and to nobody else. */
export const canSeeExchange = (actor: Actor, interest: Sides & { readonly state: string }): boolean =>
  interest.state === "accepted" && canViewInterest(actor, interest);
