import { type AccountId, asAccountId } from "#src/lib/ids.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { TokenKind } from "../schema.ts";

/** What a registration asked for; it comes into force with its own link. */
export type Registration = { readonly name: string; readonly passwordHash: string };

export type MailedToken = {
  readonly id: string;
  readonly accountId: AccountId;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly registration: Registration | null;
};

const columns = { id: true, accountId: true, expiresAt: true, usedAt: true, name: true, passwordHash: true } as const;

type Row = {
  id: string;
  accountId: string;
  expiresAt: Date;
  usedAt: Date | null;
  name: string | null;
  passwordHash: string | null;
};

const asToken = ({ name, passwordHash, ...row }: Row): MailedToken => ({
  ...row,
  accountId: asAccountId(row.accountId),
  registration: name !== null && passwordHash !== null ? { name, passwordHash } : null,
});

export async function insertToken(
  tx: Tx,
  token: {
    id: string;
    accountId: AccountId;
    kind: TokenKind;
    tokenHash: string;
    expiresAt: Date;
  } & Partial<Registration>,
): Promise<void> {
  await tx.accountToken.create({ data: token, select: { id: true } });
}

export async function findToken(
  tx: Tx,
  kind: TokenKind,
  by: { id: string } | { tokenHash: string },
): Promise<MailedToken | null> {
  const row = await tx.accountToken.findFirst({ where: { ...by, kind }, select: columns });
  return row && asToken(row);
}

/** The account's latest token of this kind, used or not. */
export async function findLatestToken(tx: Tx, kind: TokenKind, accountId: AccountId): Promise<MailedToken | null> {
  const row = await tx.accountToken.findFirst({ where: { accountId, kind }, select: columns, orderBy: { id: "desc" } });
  return row && asToken(row);
}

/** Uses the token up. False when it was used or has expired: of two at once, one gets true. */
export async function spendToken(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.accountToken.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1;
}

/** Makes the account's other open links of these kinds worthless, and forgets what they would have brought. */
export async function closeTokens(tx: Tx, accountId: AccountId, kinds: readonly TokenKind[]): Promise<void> {
  await tx.accountToken.deleteMany({ where: { accountId, kind: { in: [...kinds] }, usedAt: null } });
  await tx.accountToken.updateMany({
    where: { accountId, kind: { in: [...kinds] } },
    data: { name: null, passwordHash: null },
  });
}
