import { Prisma } from "#src/generated/prisma/client.ts";
import { type Plan, planSchema } from "#src/modules/cooperation/records/schema.ts";
import type { Tx } from "#src/platform/transaction.ts";
import {
  type Counts,
  type ImportPart,
  importParts,
  type Outcome,
  outcomes,
  type Reason,
  type RowLine,
  type RowsInput,
} from "../schema.ts";

export type RawRow = { readonly line: number; readonly cells: readonly string[] };

export async function insertRows(tx: Tx, runId: string, part: ImportPart, rows: readonly RawRow[]): Promise<void> {
  await tx.importRow.createMany({ data: rows.map(({ line, cells }) => ({ runId, part, line, cells: [...cells] })) });
}

export async function rowsAfter(
  tx: Tx,
  runId: string,
  part: ImportPart,
  line: number,
  limit: number,
): Promise<RawRow[]> {
  return tx.importRow.findMany({
    where: { runId, part, line: { gt: line } },
    select: { line: true, cells: true },
    orderBy: { line: "asc" },
    take: limit,
  });
}

/** The different texts of a column. */
export async function distinctCells(tx: Tx, runId: string, part: ImportPart, column: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ cell: string }[]>`
    SELECT DISTINCT cells[${column + 1}::int] AS cell FROM "ImportRow"
    WHERE "runId" = ${runId}::uuid AND part = ${part} AND cells[${column + 1}::int] <> ''`;
  return rows.map(({ cell }) => cell);
}

export type UnderstoodRow = {
  readonly line: number;
  readonly key: string | null;
  readonly hash: string | null;
  readonly name: string;
  readonly value: unknown;
  readonly outcome: Outcome | null;
  readonly reasons: readonly Reason[];
};

/** Overwrites what a preview said before. */
export async function saveUnderstood(
  tx: Tx,
  runId: string,
  part: ImportPart,
  rows: readonly UnderstoodRow[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ImportRow" AS r SET key = g.key, hash = g.hash, name = g.name, value = g.value, outcome = g.outcome,
      reasons = g.reasons, plan = NULL, "doneAt" = NULL
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS g (line int, key text, hash text, name text, value jsonb, outcome text, reasons jsonb)
    WHERE r."runId" = ${runId}::uuid AND r.part = ${part} AND r.line = g.line`;
}

/** Of rows with one key the first counts. */
export async function markTwice(tx: Tx, runId: string, part: ImportPart): Promise<void> {
  await tx.$executeRaw`
    WITH firsts AS MATERIALIZED (
      SELECT key, min(line) AS first FROM "ImportRow"
      WHERE "runId" = ${runId}::uuid AND part = ${part} AND outcome IS NULL GROUP BY key HAVING count(*) > 1
    )
    UPDATE "ImportRow" AS r SET outcome = 'unchanged',
      reasons = r.reasons || jsonb_build_array(jsonb_build_object('key', 'twice', 'params', jsonb_build_object('line', f.first)))
    FROM firsts AS f
    WHERE r."runId" = ${runId}::uuid AND r.part = ${part} AND r.key = f.key AND r.line > f.first`;
}

const sharedNote = (path: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`jsonb_build_array(jsonb_build_object('key', 'sharedWebsite', 'params', jsonb_build_object('value', r.value #>> ${path})))`;

/** A website of partners in several countries or many towns, or the project's own, is not theirs: it says nothing about them. */
export async function dropSharedWebsites(tx: Tx, runId: string): Promise<void> {
  await tx.$executeRaw`
    WITH sites AS MATERIALIZED (
      SELECT DISTINCT web_domain(value ->> 'website') AS domain FROM "ImportRow"
      WHERE "runId" = ${runId}::uuid AND part = 'projects' AND value ->> 'website' IS NOT NULL
    ), named AS MATERIALIZED (
      SELECT value #>> '{organisation,domain}' AS domain, value #>> '{organisation,country}' AS country,
        value #>> '{organisation,town}' AS town, value #>> '{organisation,key}' AS key
      FROM "ImportRow" WHERE "runId" = ${runId}::uuid AND part = 'partners' AND value #>> '{organisation,domain}' IS NOT NULL
    ), shared AS MATERIALIZED (
      SELECT named.domain FROM named LEFT JOIN sites USING (domain) GROUP BY named.domain
      HAVING count(DISTINCT country) > 1 OR count(DISTINCT town) > 3 OR (count(DISTINCT key) > 1 AND bool_or(sites.domain IS NOT NULL))
    )
    UPDATE "ImportRow" AS r SET
      value = jsonb_set(jsonb_set(r.value, '{organisation,domain}', 'null'), '{organisation,website}', 'null'),
      reasons = r.reasons || ${sharedNote(Prisma.raw(`'{organisation,domain}'`))}
    FROM shared
    WHERE r."runId" = ${runId}::uuid AND r.part = 'partners' AND r.value #>> '{organisation,domain}' = shared.domain`;
  await tx.$executeRaw`
    UPDATE "ImportRow" AS r SET
      value = jsonb_set(jsonb_set(r.value, '{domain}', 'null'), '{website}', 'null'),
      reasons = r.reasons || ${sharedNote(Prisma.raw(`'{domain}'`))}
    WHERE r."runId" = ${runId}::uuid AND r.part = 'clusters' AND r.value ->> 'domain' IN (
      SELECT value ->> 'domain' FROM "ImportRow"
      WHERE "runId" = ${runId}::uuid AND part = 'clusters' AND value ->> 'domain' IS NOT NULL
      GROUP BY 1 HAVING count(DISTINCT value ->> 'country') > 1 OR count(DISTINCT value ->> 'town') > 3)`;
}

export type WorkRow = {
  readonly line: number;
  readonly key: string;
  readonly hash: string;
  readonly value: unknown;
  readonly reasons: readonly Reason[];
  readonly plan: Plan | null;
};

const asWork = (row: {
  line: number;
  key: string | null;
  hash: string | null;
  value: unknown;
  reasons: unknown;
  plan: unknown;
}): WorkRow => ({
  line: row.line,
  key: row.key ?? "",
  hash: row.hash ?? "",
  value: row.value,
  reasons: asReasons(row.reasons),
  plan: row.plan === null ? null : planSchema.parse(row.plan),
});

const asReasons = (reasons: unknown): Reason[] => (Array.isArray(reasons) ? (reasons as Reason[]) : []);

const workColumns = { line: true, key: true, hash: true, value: true, reasons: true, plan: true } as const;

/** Rows that are understood and of which nobody decided yet what becomes of them. */
export async function undecidedRows(
  tx: Tx,
  runId: string,
  part: ImportPart,
  line: number,
  limit: number,
): Promise<WorkRow[]> {
  const rows = await tx.importRow.findMany({
    where: { runId, part, line: { gt: line }, outcome: null },
    select: workColumns,
    orderBy: { line: "asc" },
    take: limit,
  });
  return rows.map(asWork);
}

/** Rows that a run has before it. */
export async function undoneRows(tx: Tx, runId: string, part: ImportPart, limit: number): Promise<WorkRow[]> {
  const rows = await tx.importRow.findMany({
    where: { runId, part, doneAt: null },
    select: workColumns,
    orderBy: { line: "asc" },
    take: limit,
  });
  return rows.map(asWork);
}

export type Decided = {
  readonly line: number;
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  readonly plan?: Plan;
};

/** Writes what will become of rows, or, with `done`, what became of them. */
export async function saveDecided(
  tx: Tx,
  runId: string,
  part: ImportPart,
  rows: readonly Decided[],
  done: boolean,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ImportRow" AS r SET outcome = g.outcome, reasons = g.reasons, plan = coalesce(g.plan, r.plan),
      "doneAt" = CASE WHEN ${done} THEN now() ELSE r."doneAt" END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g (line int, outcome text, reasons jsonb, plan jsonb)
    WHERE r."runId" = ${runId}::uuid AND r.part = ${part} AND r.line = g.line`;
}

/** Rows with which nothing happens are over before the run begins. */
export async function finishIdleRows(tx: Tx, runId: string): Promise<void> {
  await tx.importRow.updateMany({
    where: { runId, doneAt: null, outcome: { in: ["unchanged", "refused"] } },
    data: { doneAt: new Date() },
  });
}

export async function countDone(tx: Tx, runId: string): Promise<number> {
  return tx.importRow.count({ where: { runId, doneAt: { not: null } } });
}

export async function countOutcomes(tx: Tx, runId: string): Promise<Partial<Record<ImportPart, Counts>>> {
  const rows = await tx.importRow.groupBy({ by: ["part", "outcome"], where: { runId }, _count: true });
  const counts: Partial<Record<ImportPart, Record<Outcome, number>>> = {};
  for (const part of importParts) {
    const own = rows.filter((row) => row.part === part);
    if (own.length === 0) continue;
    const entries = outcomes.map((outcome) => [outcome, own.find((row) => row.outcome === outcome)?._count ?? 0]);
    counts[part] = Object.fromEntries(entries) as Record<Outcome, number>;
  }
  return counts;
}

/** A page of rows in the order of the files. */
export async function listRowLines(
  tx: Tx,
  { runId, outcome, part, after }: RowsInput,
  limit: number,
): Promise<RowLine[]> {
  const order = Prisma.sql`array_position(ARRAY['clusters', 'projects', 'partners'], part)`;
  const rows = await tx.$queryRaw<(Omit<RowLine, "reasons"> & { reasons: unknown })[]>`
    SELECT part, line, name, outcome, reasons, "doneAt" IS NOT NULL AS done FROM "ImportRow"
    WHERE "runId" = ${runId}::uuid AND (${outcome}::text IS NULL OR outcome = ${outcome}) AND (${part}::text IS NULL OR part = ${part})
      AND (${after === null} OR (${order}, line) > (array_position(ARRAY['clusters', 'projects', 'partners'], ${after?.part ?? ""}), ${after?.line ?? 0}::int))
    ORDER BY ${order}, line LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, reasons: asReasons(row.reasons) }));
}

/** Those of the keys that a row of the part has which is not refused. */
export async function keysOfPart(tx: Tx, runId: string, part: ImportPart, keys: readonly string[]): Promise<string[]> {
  const rows = await tx.importRow.findMany({
    where: { runId, part, key: { in: [...keys] }, outcome: { not: "refused" } },
    select: { key: true },
    distinct: ["key"],
  });
  return rows.flatMap(({ key }) => key ?? []);
}
