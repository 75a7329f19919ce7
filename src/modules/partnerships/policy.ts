import { type ActingPerson, type Actor, actsFor, isActing, isPerson } from "#src/lib/actor.ts";
import { isOpenFor } from "#src/modules/adaptations/policy.ts";
import type { AdaptationState } from "#src/modules/adaptations/schema.ts";
import { type InvitedRole, invitedRoles } from "./schema.ts";

/** The roles in which one can be invited into an adaptation in this state. */
export const invitableRoles = (state: AdaptationState): readonly InvitedRole[] =>
  invitedRoles.filter((role) => isOpenFor(role, state));

/** An invitation as far as rights go: to a cluster, or to whoever has an address. */
export type Addressed = {
  readonly fromClusterId: string;
  readonly toClusterId: string | null;
  readonly toEmail: string | null;
};

/** Invitations by e-mail are bound to the address; accounts have confirmed theirs. */
export const hasAddress = (actor: Actor, { toEmail }: Addressed): boolean =>
  isPerson(actor) && toEmail !== null && actor.email === toEmail;

export const canViewReceived = (actor: Actor, invitation: Addressed): boolean =>
  invitation.toClusterId === null ? hasAddress(actor, invitation) : actsFor(actor, invitation.toClusterId);

const actsAsManager = (actor: Actor): actor is ActingPerson =>
  isActing(actor) && actsFor(actor, actor.acting.clusterId, "manager");

/** Joining binds the cluster, so a manager of it accepts. */
export const canAccept = (actor: Actor, invitation: Addressed): actor is ActingPerson =>
  canViewReceived(actor, invitation) && actsAsManager(actor);

/** An address alone is enough to say no. */
export const canDecline = (actor: Actor, invitation: Addressed): boolean =>
  invitation.toClusterId === null ? hasAddress(actor, invitation) : actsFor(actor, invitation.toClusterId, "manager");

export const canViewSent = (actor: Actor, invitation: Addressed): boolean => actsFor(actor, invitation.fromClusterId);

export const canWithdrawInvitation = (actor: Actor, invitation: Addressed): boolean =>
  actsFor(actor, invitation.fromClusterId, "manager");
