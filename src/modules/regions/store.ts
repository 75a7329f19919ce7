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
