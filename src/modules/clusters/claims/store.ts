import { type AccountId, asAccountId, asClusterId, type ClusterId } from "#src/lib/ids.ts";
import { isLocale, type Locale } from "#src/lib/locales.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { Claimable } from "./policy.ts";
import type { ClaimWay, OpenClaim, PendingClaim } from "./schema.ts";

export type ClaimedCluster = Claimable & {
  readonly id: ClusterId;
  readonly name: string;
  readonly slug: string;
  readonly website: string | null;
};

const clusterFields = { id: true, name: true, slug: true, website: true, published: true, claimed: true } as const;

/** The cluster, whoever may see it; `lock` lets one claim of it through at a time. */
export async function findCluster(
  tx: Tx,
  by: { slug: string } | { id: ClusterId },
  options: { lock?: boolean } = {},
): Promise<ClaimedCluster | null> {
  const found = await tx.cluster.findUnique({ where: by, select: clusterFields });
  if (!found) return null;
  if (!options.lock) return { ...found, id: asClusterId(found.id) };
  await tx.$queryRaw`SELECT 1 FROM "Cluster" WHERE id = ${found.id}::uuid FOR UPDATE`;
  const row = await tx.cluster.findUnique({ where: { id: found.id }, select: clusterFields });
  return row && { ...row, id: asClusterId(row.id) };
}

const asWay = (way: string): ClaimWay => (way === "mail" ? "mail" : "administrator");

export async function findPending(
  tx: Tx,
  { clusterId, accountId, now }: { clusterId: ClusterId; accountId: AccountId; now: Date },
): Promise<PendingClaim | null> {
  const row = await tx.clusterClaim.findFirst({
    where: { clusterId, accountId, state: "pending", expiresAt: { gt: now } },
    select: { way: true, email: true, message: true, expiresAt: true },
  });
  return row && { ...row, way: asWay(row.way) };
}

/** Stores a claim; one of this person on this cluster that was still open gives way to it. */
export async function replaceClaim(
  tx: Tx,
  claim: {
    id: string;
    clusterId: ClusterId;
    accountId: AccountId;
    way: ClaimWay;
    email: string | null;
    tokenHash: string | null;
    message: string;
    expiresAt: Date;
  },
  now: Date,
): Promise<void> {
  const { clusterId, accountId } = claim;
  await tx.clusterClaim.updateMany({
    where: { clusterId, accountId, state: "pending" },
    data: { state: "expired", decidedAt: now },
  });
  await tx.clusterClaim.create({ data: claim });
}

export type StoredClaim = {
  readonly id: string;
  readonly way: ClaimWay;
  readonly email: string | null;
  readonly state: string;
  readonly expiresAt: Date;
  readonly accountId: AccountId;
  readonly person: { readonly name: string; readonly email: string; readonly locale: Locale };
  readonly cluster: ClaimedCluster;
};

export async function findClaim(tx: Tx, by: { id: string } | { tokenHash: string }): Promise<StoredClaim | null> {
  const row = await tx.clusterClaim.findUnique({
    where: by,
    select: {
      id: true,
      way: true,
      email: true,
      state: true,
      expiresAt: true,
      accountId: true,
      account: { select: { name: true, email: true, locale: true } },
      cluster: { select: clusterFields },
    },
  });
  if (!row) return null;
  const { account, cluster, ...claim } = row;
  return {
    ...claim,
    way: asWay(row.way),
    accountId: asAccountId(row.accountId),
    person: { ...account, locale: isLocale(account.locale) ? account.locale : "en" },
    cluster: { ...cluster, id: asClusterId(cluster.id) },
  };
}

/** What waits for an administrator, the oldest first. */
export async function listForAdministrators(tx: Tx, now: Date): Promise<OpenClaim[]> {
  const rows = await tx.clusterClaim.findMany({
    where: { way: "administrator", state: "pending", expiresAt: { gt: now }, cluster: { claimed: false } },
    select: {
      id: true,
      message: true,
      createdAt: true,
      cluster: { select: { id: true, name: true, slug: true, website: true } },
      account: { select: { name: true, email: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map(({ account, cluster, ...claim }) => ({
    ...claim,
    cluster: { ...cluster, id: asClusterId(cluster.id) },
    person: account,
  }));
}

export async function closeClaim(
  tx: Tx,
  id: string,
  answer: { state: "confirmed" | "refused"; answerWord: string; decidedById: AccountId; decidedAt: Date },
): Promise<void> {
  await tx.clusterClaim.update({ where: { id }, data: answer });
}

/** Refuses whatever else is open for this cluster; gives whose claims these were. */
export async function refuseOthers(tx: Tx, clusterId: ClusterId, now: Date): Promise<AccountId[]> {
  const rows = await tx.clusterClaim.updateManyAndReturn({
    where: { clusterId, state: "pending" },
    data: { state: "refused", decidedAt: now },
    select: { accountId: true },
  });
  return rows.map(({ accountId }) => asAccountId(accountId));
}

export async function markClaimed(tx: Tx, clusterId: ClusterId): Promise<void> {
  await tx.cluster.update({ where: { id: clusterId }, data: { claimed: true } });
}

/** Lets the person act for the cluster wherever they are signed in and act for none. */
export async function setActingWhereNone(tx: Tx, accountId: AccountId, clusterId: ClusterId): Promise<void> {
  await tx.accountSession.updateMany({
    where: { accountId, actingClusterId: null },
    data: { actingClusterId: clusterId },
  });
}

/** Ends the claims whose time is over; gives how many. */
export async function endOverdue(tx: Tx, now: Date): Promise<number> {
  const { count } = await tx.clusterClaim.updateMany({
    where: { state: "pending", expiresAt: { lte: now } },
    data: { state: "expired", decidedAt: now },
  });
  return count;
}
