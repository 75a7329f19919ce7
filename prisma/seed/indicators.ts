import { isDeepStrictEqual } from "node:util";
import { db } from "../../src/platform/db/client.ts";
import indicators from "./reference/indicators.json" with { type: "json" };

/** The Interreg common indicators: new ones are added, changed ones brought up to date. */
export async function seedIndicators(): Promise<void> {
  await db().commonIndicator.createMany({ data: indicators, skipDuplicates: true });
  const stored = new Map((await db().commonIndicator.findMany()).map((row) => [row.code, row]));
  for (const indicator of indicators) {
    const { code, ...data } = indicator;
    if (!isDeepStrictEqual(stored.get(code), indicator)) await db().commonIndicator.update({ where: { code }, data });
  }
}
