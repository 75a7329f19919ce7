import { sendMail } from "#src/platform/mail.ts";
import { handles, type Registration } from "#src/platform/queue.ts";
import { tokenFor } from "#src/platform/secrets.ts";
import { reading } from "#src/platform/transaction.ts";
import { claimJobs } from "./claims/jobs.ts";
import { memberInvitationMail } from "./mails/member-invitation.ts";
import { memberInvitationJob, tokenPurpose } from "./member-invitation.ts";
import { findInvitation } from "./members/store.ts";
import { invitationState } from "./rules.ts";

/** The background work of this module. */
export const clusterJobs: readonly Registration[] = [
  handles(memberInvitationJob, async ({ invitationId, locale }) => {
    const invitation = await findInvitation(reading(), { id: invitationId });
    if (!invitation || invitationState(invitation, new Date()) !== "open") return;
    const mail = memberInvitationMail({
      locale,
      inviter: invitation.inviter,
      cluster: invitation.cluster.name,
      role: invitation.role,
      token: tokenFor(tokenPurpose, invitation.id),
      expiresAt: invitation.expiresAt,
    });
    await sendMail({ to: invitation.email, ...mail });
  }),
  ...claimJobs,
];
