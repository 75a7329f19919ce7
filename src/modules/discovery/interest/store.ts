import type { Tx } from "#src/platform/transaction.ts";
import { type ContactPerson, type InterestState, interestStates } from "./schema.ts";

const asState = (state: string): InterestState => interestStates.find((known) => known === state) ?? "withdrawn";

export type Side = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly published: boolean;
  readonly claimed: boolean;
};

const side = { id: true, slug: true, name: true, published: true, claimed: true } as const;

export const findSide = async (tx: Tx, id: string): Promise<Side | null> =>
  tx.cluster.findUnique({ where: { id }, select: side });

const withContact = { ...side, contactName: true, contactEmail: true, contactPhone: true } as const;

type SideWithContact = Side & {
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
};

export type StoredInterest = {
  readonly id: string;
  readonly fromClusterId: string;
  readonly toClusterId: string;
  readonly message: string;
  readonly state: InterestState;
  readonly answerWord: string;
  readonly askedById: string;
  readonly answeredById: string | null;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
  readonly fromCluster: SideWithContact;
  readonly toCluster: SideWithContact;
};

const fields = {
  id: true,
  fromClusterId: true,
  toClusterId: true,
  message: true,
  state: true,
  answerWord: true,
  askedById: true,
  answeredById: true,
  createdAt: true,
  answeredAt: true,
  fromCluster: { select: withContact },
  toCluster: { select: withContact },
} as const;

type Row = Omit<StoredInterest, "state"> & { readonly state: string };
const stored = (row: Row): StoredInterest => ({ ...row, state: asState(row.state) });

/** False when one still waits for an answer: the index lets one through. */
export async function insertInterest(
  tx: Tx,
  row: { id: string; fromClusterId: string; toClusterId: string; message: string; askedById: string },
): Promise<boolean> {
  return (await tx.interest.createMany({ data: [row], skipDuplicates: true })).count === 1;
}

/** The interest, locked until the transaction ends. */
export async function lockInterest(tx: Tx, id: string): Promise<StoredInterest | null> {
  await tx.$queryRaw`SELECT 1 FROM "Interest" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.interest.findUnique({ where: { id }, select: fields });
  return row && stored(row);
}

export async function saveAnswer(
  tx: Tx,
  id: string,
  answer: { state: InterestState; answerWord: string; answeredById: string | null },
): Promise<void> {
  await tx.interest.update({ where: { id }, data: { ...answer, answeredAt: new Date() } });
}

const atMost = 200;

/** What a cluster has received and sent, the newest first; with one other cluster alone where that is told. */
export async function listInterestsOf(tx: Tx, clusterId: string, otherId?: string): Promise<StoredInterest[]> {
  const rows = await tx.interest.findMany({
    where: {
      OR: [
        { fromClusterId: clusterId, ...(otherId && { toClusterId: otherId }) },
        { toClusterId: clusterId, ...(otherId && { fromClusterId: otherId }) },
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: atMost,
    select: fields,
  });
  return rows.map(stored);
}

const keyOf = (accountId: string, clusterId: string): string => `${accountId} ${clusterId}`;

/** Finds people by account and cluster; who is no member of that cluster any more is not found. */
export type FindContact = (accountId: string | null, clusterId: string) => ContactPerson;

export async function findContacts(
  tx: Tx,
  wanted: readonly { readonly accountId: string; readonly clusterId: string }[],
): Promise<FindContact> {
  const rows =
    wanted.length === 0
      ? []
      : await tx.membership.findMany({
          where: { OR: wanted.map(({ accountId, clusterId }) => ({ accountId, clusterId })) },
          select: { accountId: true, clusterId: true, account: { select: { name: true, email: true } } },
        });
  const people = new Map(rows.map((row) => [keyOf(row.accountId, row.clusterId), row.account]));
  return (accountId, clusterId) => (accountId && people.get(keyOf(accountId, clusterId))) || null;
}
