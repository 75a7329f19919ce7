import type { AccountId } from "#src/lib/ids.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { Candidate } from "./rules.ts";
import type { Hit, SavedSearchLine } from "./schema.ts";

export type StoredSearch = {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly query: string;
  readonly mail: boolean;
  readonly known: readonly string[];
  readonly createdAt: Date;
  readonly checkedAt: Date;
  readonly actingId: string | null;
  readonly removedAt: Date | null;
};

export const findSearch = (tx: Tx, id: string): Promise<StoredSearch | null> =>
  tx.savedSearch.findUnique({ where: { id } });

/** The search, locked until the transaction ends. */
export async function lockSearch(tx: Tx, id: string): Promise<StoredSearch | null> {
  await tx.$queryRaw`SELECT 1 FROM "SavedSearch" WHERE id = ${id}::uuid FOR UPDATE`;
  return findSearch(tx, id);
}

/** Lets one change of somebody's searches through at a time, and counts them. */
export async function lockAndCount(tx: Tx, accountId: AccountId): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM "Account" WHERE id = ${accountId}::uuid FOR UPDATE`;
  return tx.savedSearch.count({ where: { accountId, removedAt: null } });
}

export async function insertSearch(
  tx: Tx,
  row: {
    id: string;
    accountId: AccountId;
    name: string;
    query: string;
    known: string[];
    actingId: string | null;
    createdAt: Date;
    checkedAt: Date;
  },
): Promise<void> {
  await tx.savedSearch.create({ data: row });
}

export async function saveSearchFields(
  tx: Tx,
  id: string,
  data: { name?: string; mail?: boolean; removedAt?: Date | null; checkedAt?: Date },
): Promise<void> {
  await tx.savedSearch.update({ where: { id }, data });
}

/** Somebody's searches by name, each with how many unseen clusters there are in it that are still published. */
export async function listSearchRows(tx: Tx, accountId: AccountId): Promise<SavedSearchLine[]> {
  const rows = await tx.savedSearch.findMany({
    where: { accountId, removedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      query: true,
      mail: true,
      createdAt: true,
      _count: { select: { hits: { where: { seenAt: null, cluster: { published: true } } } } },
    },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, fresh: _count.hits }));
}

/** What came into a search, the newest first; only what is still published. */
export async function listHitRows(tx: Tx, searchId: string, limit: number): Promise<Hit[]> {
  const rows = await tx.savedSearchHit.findMany({
    where: { searchId, cluster: { published: true } },
    orderBy: [{ at: "desc" }, { clusterId: "asc" }],
    take: limit,
    select: {
      at: true,
      seenAt: true,
      cluster: { select: { id: true, slug: true, name: true, town: true, regionCode: true } },
    },
  });
  return rows.map(({ at, seenAt, cluster }) => ({ ...cluster, at, fresh: seenAt === null }));
}

export async function markHitsSeen(tx: Tx, searchId: string, at: Date): Promise<void> {
  await tx.savedSearchHit.updateMany({ where: { searchId, seenAt: null }, data: { seenAt: at } });
}

/** Which clusters the owner was told of already. */
export async function listTold(tx: Tx, searchId: string, among: readonly string[]): Promise<string[]> {
  const rows = await tx.savedSearchHit.findMany({
    where: { searchId, clusterId: { in: [...among] } },
    select: { clusterId: true },
  });
  return rows.map(({ clusterId }) => clusterId);
}

/** Those that are published still, by name. */
export async function listCandidates(tx: Tx, ids: readonly string[]): Promise<(Candidate & { name: string })[]> {
  return tx.cluster.findMany({
    where: { id: { in: [...ids] }, published: true },
    select: { id: true, createdAt: true, name: true },
    orderBy: { name: "asc" },
  });
}

export async function insertHits(tx: Tx, searchId: string, clusterIds: readonly string[], at: Date): Promise<void> {
  await tx.savedSearchHit.createMany({
    data: clusterIds.map((clusterId) => ({ searchId, clusterId, at })),
    skipDuplicates: true,
  });
}

/** The searches to look at, those first that waited longest. */
export async function listDueSearches(tx: Tx): Promise<string[]> {
  const rows = await tx.savedSearch.findMany({
    where: { removedAt: null },
    orderBy: { checkedAt: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export async function purgeRemoved(tx: Tx, before: Date): Promise<void> {
  await tx.savedSearch.deleteMany({ where: { removedAt: { lt: before } } });
}
