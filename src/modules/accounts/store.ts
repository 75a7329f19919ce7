import type { ClusterRole, Person } from "#src/lib/actor.ts";
import { type AccountId, asAccountId, asClusterId } from "#src/lib/ids.ts";
import { isLocale, type Locale } from "#src/lib/locales.ts";
import type { Tx } from "#src/platform/transaction.ts";

const asLocale = (locale: string): Locale => (isLocale(locale) ? locale : "en");
const asRole = (role: string): ClusterRole => (role === "manager" || role === "editor" ? role : "viewer");

/** Who is signed in with this session, and for which cluster they act: one query. Null when the session has ended. */
export async function findPerson(
  tx: Tx,
  sessionId: string,
  now: Date,
): Promise<{ person: Person; lastSeenAt: Date } | null> {
  const session = await tx.accountSession.findUnique({
    where: { id: sessionId, expiresAt: { gt: now } },
    select: {
      id: true,
      lastSeenAt: true,
      actingClusterId: true,
      account: {
        select: {
          id: true,
          name: true,
          email: true,
          locale: true,
          administrator: true,
          memberships: {
            select: { role: true, cluster: { select: { id: true, name: true, slug: true } } },
            orderBy: { createdAt: "asc" },
          },
        },
      },
    },
  });
  if (!session) return null;
  const { account } = session;
  const chosen =
    account.memberships.find((membership) => membership.cluster.id === session.actingClusterId) ??
    account.memberships[0];
  const person: Person = {
    kind: "person",
    accountId: asAccountId(account.id),
    sessionId: session.id,
    name: account.name,
    email: account.email,
    locale: asLocale(account.locale),
    administrator: account.administrator,
    acting: chosen
      ? {
          clusterId: asClusterId(chosen.cluster.id),
          name: chosen.cluster.name,
          slug: chosen.cluster.slug,
          role: asRole(chosen.role),
        }
      : null,
  };
  return { person, lastSeenAt: session.lastSeenAt };
}

export async function touchSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.accountSession.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } });
}

export async function insertSession(
  tx: Tx,
  session: { id: string; accountId: AccountId; userAgent: string; expiresAt: Date },
): Promise<void> {
  await tx.accountSession.create({ data: session });
}

/** Deletes these sessions of the account and tells every server, at commit, to close what they hold open. */
export async function deleteSessions(
  tx: Tx,
  accountId: string,
  which: { only: string } | { allBut: string | null },
): Promise<number> {
  const id = "only" in which ? { equals: which.only } : which.allBut === null ? {} : { not: which.allBut };
  const ended = await tx.accountSession.findMany({ where: { accountId, id }, select: { id: true } });
  await tx.accountSession.deleteMany({ where: { accountId, id: { in: ended.map((session) => session.id) } } });
  for (const session of ended) await tx.$executeRaw`SELECT pg_notify('session_ended', ${session.id})`;
  return ended.length;
}

export async function listSessions(tx: Tx, accountId: AccountId, now: Date) {
  return tx.accountSession.findMany({
    where: { accountId, expiresAt: { gt: now } },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true },
    orderBy: { lastSeenAt: "desc" },
    take: 100,
  });
}

export async function findSessionOwner(tx: Tx, sessionId: string): Promise<{ accountId: string } | null> {
  return tx.accountSession.findUnique({ where: { id: sessionId }, select: { accountId: true } });
}

export async function deleteExpired(tx: Tx, now: Date): Promise<void> {
  await tx.accountSession.deleteMany({ where: { expiresAt: { lte: now } } });
  // A day longer than it is good for, so that a late click is told why the link fails.
  await tx.accountToken.deleteMany({ where: { expiresAt: { lte: new Date(now.getTime() - 24 * 3600 * 1000) } } });
}

const credentials = {
  id: true,
  email: true,
  name: true,
  locale: true,
  passwordHash: true,
  emailConfirmedAt: true,
} as const;

export type Credentials = {
  readonly id: AccountId;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly passwordHash: string;
  readonly emailConfirmedAt: Date | null;
};

const asCredentials = (row: Omit<Credentials, "id" | "locale"> & { id: string; locale: string }): Credentials => ({
  ...row,
  id: asAccountId(row.id),
  locale: asLocale(row.locale),
});

export async function findCredentials(tx: Tx, by: { email: string } | { id: AccountId }): Promise<Credentials | null> {
  const row = await tx.account.findUnique({ where: by, select: credentials });
  return row && asCredentials(row);
}

/** The account, locked until the transaction ends: sign-ins and changes of its password happen one after the other. */
export async function lockCredentials(tx: Tx, by: { email: string } | { id: AccountId }): Promise<Credentials | null> {
  if ("email" in by) await tx.$queryRaw`SELECT 1 FROM "Account" WHERE "email" = ${by.email} FOR UPDATE`;
  else await tx.$queryRaw`SELECT 1 FROM "Account" WHERE "id" = ${by.id}::uuid FOR UPDATE`;
  return findCredentials(tx, by);
}

type NewAccount = { id: string; email: string; name: string; passwordHash: string; locale: Locale };

/** Makes the account unless its address has one; true when it did. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const { count } = await tx.account.createMany({ data: [account], skipDuplicates: true });
  return count === 1;
}

export async function saveAccount(
  tx: Tx,
  id: AccountId,
  data: Partial<{ name: string; passwordHash: string; locale: Locale; mailNotices: boolean; emailConfirmedAt: Date }>,
): Promise<void> {
  await tx.account.update({ where: { id }, data, select: { id: true } });
}

export async function findSettings(tx: Tx, id: AccountId): Promise<{ mailNotices: boolean } | null> {
  return tx.account.findUnique({ where: { id }, select: { mailNotices: true } });
}

export async function listAdministratorRows(tx: Tx): Promise<AccountId[]> {
  const rows = await tx.account.findMany({ where: { administrator: true }, select: { id: true } });
  return rows.map(({ id }) => asAccountId(id));
}

/** The account as an actor without a session, acting for that cluster if it is a member of it. Without administrator's rights. */
export async function findAbsent(tx: Tx, accountId: string, actingId: string | null): Promise<Person | null> {
  const account = await tx.account.findUnique({
    where: { id: accountId },
    select: {
      name: true,
      email: true,
      locale: true,
      memberships: { select: { role: true, cluster: { select: { id: true, name: true, slug: true } } } },
    },
  });
  if (!account) return null;
  const chosen = account.memberships.find(({ cluster }) => cluster.id === actingId);
  return {
    kind: "person",
    accountId: asAccountId(accountId),
    sessionId: "",
    name: account.name,
    email: account.email,
    locale: asLocale(account.locale),
    administrator: false,
    acting: chosen
      ? {
          clusterId: asClusterId(chosen.cluster.id),
          name: chosen.cluster.name,
          slug: chosen.cluster.slug,
          role: asRole(chosen.role),
        }
      : null,
  };
}
