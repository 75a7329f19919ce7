import { newId } from "#src/lib/ids.ts";
import { isLocale } from "#src/lib/locales.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { ActivityEntry, Facts, ForCluster, NoticeLine } from "./schema.ts";

const asFacts = (data: unknown): Facts => (typeof data === "object" && data !== null ? (data as Facts) : {});
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

type ActivityRow = {
  id: bigint;
  at: Date;
  type: string;
  accountId: string | null;
  clusterId: string | null;
  subjects: string[];
  data: unknown;
  name: string | null;
  cluster: string | null;
};

export type StoredActivity = ActivityEntry & {
  readonly clusterId: string | null;
  readonly subjects: readonly string[];
};

const entryOf = (row: ActivityRow): StoredActivity => ({
  id: String(row.id),
  at: row.at,
  type: row.type,
  who: row.accountId && row.name ? { id: row.accountId, name: row.name } : null,
  cluster: row.cluster,
  clusterId: row.clusterId,
  subjects: row.subjects,
  data: asFacts(row.data),
});

export async function findActivity(
  tx: Tx,
  id: string,
): Promise<(StoredActivity & { readonly accountId: string | null }) | null> {
  const [row] = await tx.$queryRaw<ActivityRow[]>`
    SELECT a.*, p.name, c.name AS cluster FROM "Activity" a
    LEFT JOIN "Account" p ON p.id = a."accountId" LEFT JOIN "Cluster" c ON c.id = a."clusterId"
    WHERE a.id = ${BigInt(id)}`;
  return row ? { ...entryOf(row), accountId: row.accountId } : null;
}

/** What was done about a subject, newest first, older than `before`. */
export async function listActivityOf(
  tx: Tx,
  subject: string,
  before: string | null,
  limit: number,
): Promise<ActivityEntry[]> {
  const rows = await tx.$queryRaw<ActivityRow[]>`
    SELECT a.*, p.name, c.name AS cluster FROM "Activity" a
    LEFT JOIN "Account" p ON p.id = a."accountId" LEFT JOIN "Cluster" c ON c.id = a."clusterId"
    WHERE a.subjects @> ARRAY[${subject}]::text[] AND (${before}::bigint IS NULL OR a.id < ${before}::bigint)
    ORDER BY a.id DESC LIMIT ${limit}`;
  return rows.map(entryOf).map(({ clusterId: _, subjects: __, ...entry }) => entry);
}

export type NewNotice = {
  readonly accountId: string;
  readonly activityId: string;
  readonly type: string;
  readonly path: string;
  readonly at: Date;
  /** Set for what is told here alone: it counts as mailed. */
  readonly mailedAt: Date | null;
  readonly data: {
    readonly facts: Facts;
    readonly who: NoticeLine["who"];
    readonly cluster: string | null;
    readonly forCluster: ForCluster | null;
  };
};

/** Stores those notices that are not there yet and gives their ids. */
export async function insertNotices(
  tx: Tx,
  notices: readonly NewNotice[],
): Promise<{ id: string; accountId: string }[]> {
  return tx.notice.createManyAndReturn({
    data: notices.map(({ activityId, data, ...notice }) => ({
      ...notice,
      id: newId(),
      activityId: BigInt(activityId),
      data: data as object,
    })),
    skipDuplicates: true,
    select: { id: true, accountId: true },
  });
}

/** Which of these accounts there are. */
export async function listAccounts(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.account.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

type NoticeRow = { id: string; at: Date; type: string; readAt: Date | null; path: string; data: unknown };

function lineOf({ readAt, data, ...row }: NoticeRow): NoticeLine {
  const { facts, who, cluster, forCluster } = asFacts(data) as Partial<NewNotice["data"]>;
  const known = asFacts(facts);
  return {
    ...row,
    unread: readAt === null,
    title: textOf(known.title),
    forCluster: forCluster ?? null,
    who: who ?? null,
    cluster: cluster ?? null,
    data: known,
  };
}

const fields = { id: true, at: true, type: true, readAt: true, path: true, data: true } as const;

/** The newest first; ids are made in the order of time. */
export async function listNoticeRows(
  tx: Tx,
  accountId: string,
  { before = null, unreadOnly = false, limit }: { before?: string | null; unreadOnly?: boolean; limit: number },
): Promise<NoticeLine[]> {
  const rows = await tx.notice.findMany({
    where: { accountId, ...(before && { id: { lt: before } }), ...(unreadOnly && { readAt: null }) },
    orderBy: { id: "desc" },
    take: limit,
    select: fields,
  });
  return rows.map(lineOf);
}

export async function findNotice(tx: Tx, accountId: string, id: string): Promise<NoticeLine | null> {
  const row = await tx.notice.findUnique({ where: { id, accountId }, select: fields });
  return row && lineOf(row);
}

export const countUnreadRows = (tx: Tx, accountId: string): Promise<number> =>
  tx.notice.count({ where: { accountId, readAt: null } });

/** Marks one notice, or all; gives how many were unread. */
export async function markRows(tx: Tx, accountId: string, id: string | null): Promise<number> {
  const { count } = await tx.notice.updateMany({
    where: { accountId, readAt: null, ...(id !== null && { id }) },
    data: { readAt: new Date() },
  });
  return count;
}

/** Whoever wants mail and has an unread notice that was not mailed yet; locked, so that each notice is mailed once. */
export async function takeUnmailed(tx: Tx, accountId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Account" WHERE id = ${accountId}::uuid FOR UPDATE`;
  const account = await tx.account.findUnique({
    where: { id: accountId, mailNotices: true, emailConfirmedAt: { not: null } },
    select: { email: true, name: true, locale: true },
  });
  if (!account) return null;
  const rows = await tx.notice.findMany({
    where: { accountId, mailedAt: null, readAt: null },
    orderBy: { id: "asc" },
    take: 50,
    select: fields,
  });
  await tx.notice.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: { mailedAt: new Date() } });
  const { locale, ...person } = account;
  return { ...person, locale: isLocale(locale) ? locale : ("en" as const), notices: rows.map(lineOf) };
}

export const findNoticeOwner = async (tx: Tx, noticeId: string): Promise<string | null> =>
  (await tx.notice.findUnique({ where: { id: noticeId }, select: { accountId: true } }))?.accountId ?? null;

export async function stopMails(tx: Tx, accountId: string): Promise<void> {
  await tx.account.updateMany({ where: { id: accountId }, data: { mailNotices: false } });
}
