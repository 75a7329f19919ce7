import type { ClusterRole } from "#src/lib/actor.ts";
import { type AccountId, asAccountId, asClusterId, type ClusterId } from "#src/lib/ids.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { asRole } from "../store.ts";

export async function listMembers(tx: Tx, clusterIds: readonly ClusterId[]) {
  const rows = await tx.membership.findMany({
    where: { clusterId: { in: [...clusterIds] } },
    select: { clusterId: true, role: true, createdAt: true, account: { select: { id: true, name: true } } },
    orderBy: [{ account: { name: "asc" } }, { accountId: "asc" }],
  });
  return rows.map((row) => ({
    accountId: asAccountId(row.account.id),
    name: row.account.name,
    clusterId: asClusterId(row.clusterId),
    role: asRole(row.role),
    since: row.createdAt,
  }));
}

export async function findMember(tx: Tx, clusterId: ClusterId, accountId: AccountId) {
  const row = await tx.membership.findUnique({
    where: { clusterId_accountId: { clusterId, accountId } },
    select: { role: true, account: { select: { name: true } } },
  });
  return row && { accountId, name: row.account.name, role: asRole(row.role) };
}

export const countManagers = (tx: Tx, clusterId: ClusterId): Promise<number> =>
  tx.membership.count({ where: { clusterId, role: "manager" } });

/** Makes the account a member; false when it is one already. */
export async function insertMember(
  tx: Tx,
  member: { clusterId: ClusterId; accountId: AccountId; role: ClusterRole },
): Promise<boolean> {
  const { count } = await tx.membership.createMany({ data: [member], skipDuplicates: true });
  await notifyRights(tx, member.accountId);
  return count === 1;
}

export async function saveRole(tx: Tx, clusterId: ClusterId, accountId: AccountId, role: ClusterRole): Promise<void> {
  await tx.membership.update({ where: { clusterId_accountId: { clusterId, accountId } }, data: { role } });
  await notifyRights(tx, accountId);
}

export async function deleteMember(tx: Tx, clusterId: ClusterId, accountId: AccountId): Promise<void> {
  await tx.membership.delete({ where: { clusterId_accountId: { clusterId, accountId } } });
  await notifyRights(tx, accountId);
}

// At commit every server asks anew what this account may still do on the connections it holds.
export async function notifyRights(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('rights_changed', ${`account:${accountId}`})`;
}

export const isMemberByEmail = async (tx: Tx, clusterId: ClusterId, email: string): Promise<boolean> =>
  (await tx.membership.count({ where: { clusterId, account: { email } } })) > 0;

const open = (now: Date) => ({ acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } });

export async function insertInvitation(
  tx: Tx,
  invitation: {
    id: string;
    clusterId: ClusterId;
    email: string;
    role: ClusterRole;
    tokenHash: string;
    invitedById: AccountId;
    expiresAt: Date;
  },
): Promise<void> {
  await tx.memberInvitation.create({ data: invitation });
}

export const isInvited = async (tx: Tx, clusterId: ClusterId, email: string, now: Date): Promise<boolean> =>
  (await tx.memberInvitation.count({ where: { clusterId, email, ...open(now) } })) > 0;

export async function listOpenInvitations(tx: Tx, clusterId: ClusterId, now: Date) {
  const rows = await tx.memberInvitation.findMany({
    where: { clusterId, ...open(now) },
    select: { id: true, email: true, role: true, createdAt: true, expiresAt: true },
    orderBy: { createdAt: "asc" },
  });
  return rows.map((row) => ({ ...row, role: asRole(row.role) }));
}

/** Closes an invitation that is still open; false when it is not. */
export async function withdrawInvitationRow(tx: Tx, clusterId: ClusterId, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.memberInvitation.updateMany({
    where: { id, clusterId, ...open(now) },
    data: { withdrawnAt: now },
  });
  return count === 1;
}

/** Uses an invitation up; false when it has been used, withdrawn or has expired. Of two at once, one gets true. */
export async function spendInvitation(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.memberInvitation.updateMany({ where: { id, ...open(now) }, data: { acceptedAt: now } });
  return count === 1;
}

export type StoredInvitation = {
  readonly id: string;
  readonly email: string;
  readonly role: ClusterRole;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly inviter: string;
  readonly cluster: { readonly id: ClusterId; readonly name: string; readonly slug: string };
};

export async function findInvitation(
  tx: Tx,
  by: { id: string } | { tokenHash: string },
): Promise<StoredInvitation | null> {
  const row = await tx.memberInvitation.findUnique({
    where: by,
    select: {
      id: true,
      email: true,
      role: true,
      expiresAt: true,
      acceptedAt: true,
      withdrawnAt: true,
      invitedById: true,
      cluster: { select: { id: true, name: true, slug: true } },
    },
  });
  if (!row) return null;
  const inviter = await tx.account.findUnique({ where: { id: row.invitedById }, select: { name: true } });
  const { invitedById: _, cluster, ...rest } = row;
  return {
    ...rest,
    role: asRole(row.role),
    inviter: inviter?.name ?? "",
    cluster: { ...cluster, id: asClusterId(cluster.id) },
  };
}
