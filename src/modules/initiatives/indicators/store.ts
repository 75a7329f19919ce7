import type { Tx } from "#src/platform/transaction.ts";
import type { CommonIndicator } from "./schema.ts";

export type StoredIndicator = {
  readonly id: string;
  readonly initiativeId: string;
  readonly commonCode: string | null;
  readonly name: string;
  readonly revision: number;
  readonly removed: boolean;
};

/** The indicator, held until the transaction is over; a removed one too. */
export async function lockIndicator(tx: Tx, indicatorId: string): Promise<StoredIndicator | null> {
  const rows = await tx.$queryRaw<StoredIndicator[]>`
    SELECT id, "initiativeId", "commonCode", name, revision, "removedAt" IS NOT NULL AS removed
    FROM "Indicator" WHERE id = ${indicatorId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

export const findInitiativeIdOfIndicator = async (tx: Tx, indicatorId: string): Promise<string | null> =>
  (await tx.indicator.findUnique({ where: { id: indicatorId }, select: { initiativeId: true } }))?.initiativeId ?? null;

export const hasCommonIndicator = async (tx: Tx, code: string): Promise<boolean> =>
  (await tx.commonIndicator.count({ where: { code } })) > 0;

/** Whether the initiative measures this common indicator already. */
export const isMeasured = async (tx: Tx, initiativeId: string, commonCode: string): Promise<boolean> =>
  (await tx.indicator.count({ where: { initiativeId, commonCode, removedAt: null } })) > 0;

export async function insertIndicator(
  tx: Tx,
  row: {
    id: string;
    initiativeId: string;
    commonCode: string | null;
    name: string;
    unit: string;
    baseline: number | null;
    target: number | null;
  },
): Promise<void> {
  await tx.indicator.create({ data: row });
}

type IndicatorFields = {
  name?: string | undefined;
  unit?: string | undefined;
  baseline?: number | null | undefined;
  target?: number | null | undefined;
  removedAt?: Date | null;
};

export async function saveIndicator(tx: Tx, indicatorId: string, fields: IndicatorFields): Promise<void> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  await tx.indicator.update({ where: { id: indicatorId }, data: { ...given, revision: { increment: 1 } } });
}

/** Stores the value if what stands there is still what was seen (`revision`; null: nothing). Answers whether it did. */
export async function putValue(
  tx: Tx,
  row: {
    id: string;
    indicatorId: string;
    clusterId: string;
    period: string;
    value: number;
    note: string;
    accountId: string;
    revision: number | null;
  },
): Promise<boolean> {
  const { id, indicatorId, clusterId, period, value, note, accountId, revision } = row;
  const stored =
    revision === null
      ? await tx.$executeRaw`
          INSERT INTO "IndicatorValue" (id, "indicatorId", "clusterId", period, value, note, "reportedById")
          VALUES (${id}::uuid, ${indicatorId}::uuid, ${clusterId}::uuid, ${period}, ${value}, ${note}, ${accountId}::uuid)
          ON CONFLICT ("indicatorId", "clusterId", period) DO NOTHING`
      : await tx.$executeRaw`
          UPDATE "IndicatorValue" SET value = ${value}, note = ${note}, "reportedById" = ${accountId}::uuid,
                 "reportedAt" = now(), revision = revision + 1
          WHERE "indicatorId" = ${indicatorId}::uuid AND "clusterId" = ${clusterId}::uuid AND period = ${period}
            AND revision = ${revision}`;
  return stored === 1;
}

/** All common indicators, by code; some hundred and sixty. */
export const listCommonIndicators = (tx: Tx): Promise<CommonIndicator[]> =>
  tx.$queryRaw<CommonIndicator[]>`SELECT code, kind, name, unit FROM "CommonIndicator" ORDER BY code`;
