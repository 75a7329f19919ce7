import type { Prisma } from "#src/generated/prisma/client.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { Evidence } from "../records/schema.ts";

export type NewOrganisationJoin = {
  readonly id: string;
  readonly organisationId: string;
  readonly intoId: string | null;
  readonly clusterId: string | null;
  readonly state: "proposed" | "joined";
  readonly evidence: Evidence;
};

/** Of the given organisations those that are there, each with the one that it is joined to, or itself. */
export async function rootsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.organisation.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, sameAsId: true },
  });
  return new Map(rows.map(({ id, sameAsId }) => [id, sameAsId ?? id]));
}

export async function existingClusters(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.cluster.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** Writes the joins and does those that are done at once. */
export async function insertOrganisationJoins(tx: Tx, joins: readonly NewOrganisationJoin[]): Promise<void> {
  await tx.organisationJoin.createMany({ data: joins.map((join) => ({ ...join, evidence: { ...join.evidence } })) });
  const done = joins.filter(({ state }) => state === "joined");
  await tx.$executeRaw`
    UPDATE "Organisation" AS o SET "sameAsId" = coalesce(g."intoId", o."sameAsId"), "clusterId" = coalesce(g."clusterId", o."clusterId")
    FROM jsonb_to_recordset(${JSON.stringify(done)}::jsonb) AS g ("organisationId" uuid, "intoId" uuid, "clusterId" uuid)
    WHERE o.id = g."organisationId"`;
}

/** Organisations of these that are no cluster yet and stand for themselves. */
export async function freeOrganisations(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.organisation.findMany({
    where: { id: { in: [...ids] }, clusterId: null, sameAsId: null },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

export type NewClusterJoin = Omit<Prisma.ClusterJoinCreateManyInput, "evidence" | "value" | "changes"> & {
  readonly evidence: Evidence;
  readonly value: Prisma.InputJsonValue;
  readonly changes: Prisma.InputJsonValue;
};

export async function insertClusterJoins(tx: Tx, joins: readonly NewClusterJoin[]): Promise<void> {
  await tx.clusterJoin.createMany({ data: joins.map((join) => ({ ...join, evidence: { ...join.evidence } })) });
}
