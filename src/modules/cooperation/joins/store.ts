import type { Prisma } from "#src/generated/prisma/client.ts";
import { recordOf } from "#src/lib/records.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { type Evidence, evidenceSchema } from "../records/schema.ts";
import { type JoinLine, type JoinState, joinStates, type ListJoins } from "./schema.ts";

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

const asState = (state: string): JoinState => joinStates.find((known) => known === state) ?? "proposed";

type LineRow = Omit<JoinLine, "state" | "evidence" | "from" | "into"> & {
  state: string;
  evidence: unknown;
  from: JoinLine["from"];
  into: JoinLine["into"];
};

/** A page of both kinds of joins in one state, the newest first. */
export async function listJoinLines(tx: Tx, { state, after }: ListJoins, limit: number): Promise<JoinLine[]> {
  const rows = await tx.$queryRaw<LineRow[]>`
    SELECT * FROM (
      SELECT j.id, 'organisation' AS kind, j.state, j.evidence, j."createdAt", j."decidedAt",
        CASE WHEN j."clusterId" IS NULL THEN 'organisation' ELSE 'cluster' END AS "intoKind",
        jsonb_build_object('name', o.name, 'town', o.town, 'country', o.country, 'website', o.website, 'slug', NULL) AS "from",
        jsonb_build_object('name', coalesce(c.name, i.name), 'town', coalesce(c.town, i.town), 'country', coalesce(r.country, i.country),
          'website', coalesce(c.website, i.website), 'slug', c.slug) AS "into"
      FROM "OrganisationJoin" AS j JOIN "Organisation" AS o ON o.id = j."organisationId"
      LEFT JOIN "Organisation" AS i ON i.id = j."intoId" LEFT JOIN "Cluster" AS c ON c.id = j."clusterId"
      LEFT JOIN "Region" AS r ON r.code = c."regionCode"
      WHERE j.state = ${state} AND (i.id IS NOT NULL OR c.id IS NOT NULL)
      UNION ALL
      SELECT j.id, 'cluster', j.state, j.evidence, j."createdAt", j."decidedAt", 'cluster',
        jsonb_build_object('name', j.name, 'town', j.value ->> 'town', 'country', j.value ->> 'country', 'website', j.value ->> 'website',
          'slug', CASE WHEN o.published THEN o.slug END),
        jsonb_build_object('name', c.name, 'town', c.town, 'country', r.country, 'website', c.website, 'slug', c.slug)
      FROM "ClusterJoin" AS j JOIN "Cluster" AS c ON c.id = j."clusterId" JOIN "Region" AS r ON r.code = c."regionCode"
      LEFT JOIN "Cluster" AS o ON o.id = j."ownId"
      WHERE j.state = ${state}
    ) AS all_joins
    WHERE ${after}::uuid IS NULL OR id < ${after}::uuid
    ORDER BY id DESC LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, state: asState(row.state), evidence: evidenceSchema.parse(row.evidence) }));
}

export async function countJoins(tx: Tx): Promise<Record<JoinState, number>> {
  const rows = await tx.$queryRaw<{ state: string; count: number }[]>`
    SELECT state, count(*)::int AS count FROM (SELECT state FROM "OrganisationJoin" UNION ALL SELECT state FROM "ClusterJoin") AS j
    GROUP BY state`;
  return recordOf(joinStates, (state) => rows.find((row) => row.state === state)?.count ?? 0);
}

export async function lockOrganisationJoin(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "OrganisationJoin" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.organisationJoin.findUnique({ where: { id } });
  return row && { ...row, state: asState(row.state) };
}

export async function lockClusterJoin(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "ClusterJoin" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.clusterJoin.findUnique({ where: { id } });
  return row && { ...row, state: asState(row.state) };
}

type Decision = { readonly state: JoinState; readonly decidedById: string };

export async function decideOrganisationJoin(tx: Tx, id: string, decision: Decision): Promise<void> {
  await tx.organisationJoin.update({ where: { id }, data: { ...decision, decidedAt: new Date() } });
}

export async function decideClusterJoin(
  tx: Tx,
  id: string,
  decision: Decision & { changes?: Prisma.InputJsonValue; moved?: string[]; ownId?: string },
): Promise<void> {
  await tx.clusterJoin.update({ where: { id }, data: { ...decision, decidedAt: new Date() } });
}

export async function findOrganisation(tx: Tx, id: string) {
  return tx.organisation.findUnique({ where: { id }, select: { id: true, sameAsId: true, clusterId: true } });
}

/** Joined to nothing with null. */
export async function setSameAs(tx: Tx, organisationId: string, sameAsId: string | null): Promise<void> {
  await tx.organisation.update({ where: { id: organisationId }, data: { sameAsId } });
}

export async function setCluster(tx: Tx, organisationIds: readonly string[], clusterId: string | null): Promise<void> {
  await tx.organisation.updateMany({ where: { id: { in: [...organisationIds] } }, data: { clusterId } });
}

export async function organisationsOfCluster(tx: Tx, clusterId: string): Promise<string[]> {
  const rows = await tx.organisation.findMany({ where: { clusterId }, select: { id: true } });
  return rows.map(({ id }) => id);
}

export async function setOrigin(tx: Tx, key: string, clusterId: string, made: boolean): Promise<void> {
  await tx.clusterOrigin.updateMany({ where: { key }, data: { clusterId, made } });
}
