import { type Actor, actsFor, type ClusterRole, isPerson, type Person } from "#src/lib/actor.ts";

/** A cluster as far as rights go; `ownRole` is what the actor is in it, whomever they act for just now. */
export type ClusterRights = { readonly id: string; readonly published: boolean; readonly ownRole: ClusterRole | null };

/** Published profiles are for everyone, others for the members. */
export const canViewProfile = (_actor: Actor, cluster: ClusterRights): boolean =>
  cluster.published || cluster.ownRole !== null;

/** How to reach the people of a cluster is told to those who say who they are. */
export const canViewContact = (actor: Actor, cluster: ClusterRights): boolean =>
  isPerson(actor) && canViewProfile(actor, cluster);

export const canCreateCluster = (actor: Actor): actor is Person => isPerson(actor);

// The session's role and the stored one: a role that was taken away a moment ago counts no more.
const manages = (actor: Actor, cluster: ClusterRights): actor is Person =>
  actsFor(actor, cluster.id, "manager") && cluster.ownRole === "manager";

export const canEditProfile = (actor: Actor, cluster: ClusterRights): actor is Person => manages(actor, cluster);

export const canViewMembers = (actor: Actor, cluster: ClusterRights): actor is Person =>
  isPerson(actor) && cluster.ownRole !== null;

export const canManageMembers = (actor: Actor, cluster: ClusterRights): actor is Person => manages(actor, cluster);

export const canLeave = (actor: Actor, cluster: ClusterRights): actor is Person => canViewMembers(actor, cluster);

/** An invitation is bound to the address it was sent to. */
export const canAcceptInvitation = (actor: Actor, invitation: { readonly email: string }): actor is Person =>
  isPerson(actor) && actor.email === invitation.email;
