import type { Person } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { wake } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import type { NoticeLine } from "../schema.ts";
import { findNotice, markRows } from "../store.ts";

/** Opens one notice: it is read now. Throws `notFound`. */
export async function openNotice(person: Person, noticeId: string): Promise<NoticeLine> {
  return transaction(async (tx) => {
    const notice = await findNotice(tx, person.accountId, noticeId);
    if (!notice) throw notFound();
    if (notice.unread) {
      await markRows(tx, person.accountId, noticeId);
      await wake(tx, [`account:${person.accountId}`]);
    }
    return notice;
  });
}

/** Everything is read now, on every device. */
export async function markAllRead(person: Person): Promise<void> {
  await transaction(async (tx) => {
    if ((await markRows(tx, person.accountId, null)) > 0) await wake(tx, [`account:${person.accountId}`]);
  });
}
