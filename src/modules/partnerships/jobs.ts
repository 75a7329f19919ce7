import { z } from "zod";
import { isLocale } from "#src/lib/locales.ts";
import { wake } from "#src/platform/events.ts";
import { sendMail } from "#src/platform/mail.ts";
import { defineJob, handles } from "#src/platform/queue.ts";
import { tokenFor } from "#src/platform/secrets.ts";
import { reading, transaction } from "#src/platform/transaction.ts";
import { invitationMail } from "./mails/invitation.ts";
import { stateAt } from "./rules.ts";
import { endOverdue, findInvitation } from "./store.ts";

/** Mails the link of an invitation by e-mail; nothing is left to do once it was answered or withdrawn. */
export const mailInvitationJob = defineJob("partnerships.mail-invitation", z.object({ invitationId: z.uuid() }));

export async function mailInvitation({ invitationId }: { invitationId: string }): Promise<void> {
  const now = new Date();
  const invitation = await findInvitation(reading(), invitationId);
  if (!invitation?.toEmail || stateAt(invitation, now) !== "pending") return;
  const { toEmail, title, message, role, expiresAt, locale } = invitation;
  const token = tokenFor("invitation", invitationId);
  const mail = invitationMail(isLocale(locale) ? locale : "en", {
    from: invitation.from.name,
    title,
    message,
    role,
    expiresAt,
    token,
  });
  await sendMail({ to: toEmail, ...mail });
}

export const expireInvitationsJob = defineJob("partnerships.expire", z.object({}), { cron: "7 * * * *" });

export async function expireInvitations(): Promise<void> {
  await transaction(async (tx) => {
    for (const adaptationId of await endOverdue(tx, new Date())) await wake(tx, [`adaptation:${adaptationId}`]);
  });
}

export const partnershipJobs = [
  handles(mailInvitationJob, mailInvitation),
  handles(expireInvitationsJob, expireInvitations),
];
