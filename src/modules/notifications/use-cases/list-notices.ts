import type { Person } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import type { NoticeLine, NoticePage } from "../schema.ts";
import { listNoticeRows } from "../store.ts";

const perPage = 40;

/** What this person was told, newest first; `before` is the last one of the page that came before. */
export async function listNotices(person: Person, before: string | null): Promise<NoticePage> {
  const rows = await listNoticeRows(reading(), person.accountId, { before, limit: perPage + 1 });
  const notices = rows.slice(0, perPage);
  return { notices, older: rows.length > perPage ? (notices.at(-1)?.id ?? null) : null };
}

/** The latest that was not read yet. */
export const listUnread = (person: Person, limit: number): Promise<NoticeLine[]> =>
  listNoticeRows(reading(), person.accountId, { unreadOnly: true, limit });
