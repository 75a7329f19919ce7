import type { Tx } from "#src/platform/transaction.ts";
import { insertSmallRegions } from "../store.ts";

export type SmallRegion = { readonly code: string; readonly name: string };

/** Adds NUTS 3 regions that are not there yet, placed where their NUTS 2 region is; those of an unknown one are left out. */
export async function keepSmallRegions(tx: Tx, regions: readonly SmallRegion[]): Promise<void> {
  const named = new Map(regions.filter(({ name }) => name !== "").map(({ code, name }) => [code, { code, name }]));
  if (named.size > 0) await insertSmallRegions(tx, [...named.values()]);
}
