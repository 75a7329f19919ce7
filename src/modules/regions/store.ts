import { localisedSchema } from "#src/lib/locale-schemas.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { Region } from "./schema.ts";

const columns = { code: true, country: true, name: true, names: true, lat: true, lon: true, alpine: true } as const;

export async function findRegions(tx: Tx): Promise<Region[]> {
  const rows = await tx.region.findMany({ where: { level: 2 }, select: columns, orderBy: { code: "asc" } });
  return rows.map((row) => ({ ...row, names: localisedSchema.parse(row.names) }));
}

/** Of every level, by code. */
export async function findAllRegions(tx: Tx): Promise<Region[]> {
  const rows = await tx.region.findMany({ select: columns, orderBy: { code: "asc" } });
  return rows.map((row) => ({ ...row, names: localisedSchema.parse(row.names) }));
}

export async function insertSmallRegions(tx: Tx, regions: readonly { code: string; name: string }[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Region" (code, level, country, name, names, lat, lon, alpine)
    SELECT given.code, 3, whole.country, given.name, '{}'::jsonb, whole.lat, whole.lon, whole.alpine
    FROM jsonb_to_recordset(${JSON.stringify(regions)}::jsonb) AS given (code text, name text)
    JOIN "Region" AS whole ON whole.code = left(given.code, 4) AND whole.level = 2
    WHERE length(given.code) = 5
    ORDER BY given.code
    ON CONFLICT (code) DO NOTHING`;
}
