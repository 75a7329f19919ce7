import { z } from "zod";
import { activityJob, wake } from "#src/platform/events.ts";
import { sendMail } from "#src/platform/mail.ts";
import { defineJob, enqueue, handles } from "#src/platform/queue.ts";
import { reading, transaction } from "#src/platform/transaction.ts";
import { noticesMail } from "./mails/notices.ts";
import { findNoticeOwner, insertNotices, listAccounts, takeUnmailed } from "./store.ts";
import { noticesOf } from "./use-cases/notices-of.ts";

export const mailNoticesJob = defineJob("notifications.mail", z.object({ noticeId: z.uuid() }));

/** Makes notices of what happened, wakes the bells of those who are told and queues their mails. */
export async function tellOf({ activityId }: { activityId: string }): Promise<void> {
  const notices = await noticesOf(activityId);
  if (notices.length === 0) return;
  await transaction(async (tx) => {
    const there = await listAccounts(
      tx,
      notices.map(({ accountId }) => accountId),
    );
    for (const { id, accountId } of await insertNotices(
      tx,
      notices.filter((notice) => there.has(notice.accountId)),
    )) {
      await wake(tx, [`account:${accountId}`]);
      await enqueue(tx, mailNoticesJob, { noticeId: id });
    }
  });
}

/** Mails what its owner was told and has neither read nor been mailed yet: all of it in one mail. */
export async function mailNotices({ noticeId }: { noticeId: string }): Promise<void> {
  const accountId = await findNoticeOwner(reading(), noticeId);
  if (!accountId) return;
  // Sent within the transaction: what could not be handed over counts as unmailed, and the job tries again.
  await transaction(async (tx) => {
    const unmailed = await takeUnmailed(tx, accountId);
    if (!unmailed || unmailed.notices.length === 0) return;
    const mail = noticesMail(unmailed.locale, { accountId, notices: unmailed.notices });
    if (mail) await sendMail({ to: unmailed.email, ...mail });
  });
}

export const notificationJobs = [handles(activityJob, tellOf), handles(mailNoticesJob, mailNotices)];
