import { isDeepStrictEqual } from "node:util";
import { db } from "../../src/platform/db/client.ts";
import regions from "./reference/regions.json" with { type: "json" };

/** All NUTS 2 regions: new ones are added, changed ones brought up to date. */
export async function seedRegions(): Promise<void> {
  const wanted = regions.map((region) => ({ level: 2, ...region, names: { ...region.names } }));
  await db().region.createMany({ data: wanted, skipDuplicates: true });
  const stored = new Map((await db().region.findMany()).map((row) => [row.code, row]));
  for (const region of wanted) {
    const { code, ...data } = region;
    if (!isDeepStrictEqual(stored.get(code), region)) await db().region.update({ where: { code }, data });
  }
}
