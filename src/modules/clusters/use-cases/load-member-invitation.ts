import { type Actor, type ClusterRole, isPerson } from "#src/lib/actor.ts";
import { hashOf } from "#src/platform/secrets.ts";
import { reading } from "#src/platform/transaction.ts";
import { findInvitation } from "../members/store.ts";
import { canAcceptInvitation } from "../policy.ts";
import { type InvitationState, invitationState, maskedEmail } from "../rules.ts";

export type MemberInvitation = {
  readonly state: InvitationState;
  readonly cluster: { readonly name: string; readonly slug: string };
  readonly inviter: string;
  readonly role: ClusterRole;
  readonly expiresAt: Date;
  /** For whom it is; whole only for that person. */
  readonly email: string;
  /** Who looks: the invited person, somebody else, or nobody known yet. */
  readonly viewer: "invited" | "other" | "anonymous";
};

/** What the link of an invitation shows before anything is decided; null when there is no such invitation. */
export async function loadMemberInvitation(actor: Actor, token: string): Promise<MemberInvitation | null> {
  const invitation = await findInvitation(reading(), { tokenHash: hashOf(token) });
  if (!invitation) return null;
  const invited = canAcceptInvitation(actor, invitation);
  return {
    state: invitationState(invitation, new Date()),
    cluster: { name: invitation.cluster.name, slug: invitation.cluster.slug },
    inviter: invitation.inviter,
    role: invitation.role,
    expiresAt: invitation.expiresAt,
    email: invited ? invitation.email : maskedEmail(invitation.email),
    viewer: invited ? "invited" : isPerson(actor) ? "other" : "anonymous",
  };
}
