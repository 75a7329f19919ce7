import { isDeepStrictEqual } from "node:util";
import { db } from "../../src/platform/db/client.ts";
import nuts1 from "./reference/nuts1.json" with { type: "json" };
import nuts2 from "./reference/regions.json" with { type: "json" };

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** A region of level 1 lies in the middle of the regions of level 2 that it is made of. */
function placed(region: (typeof nuts1)[number]) {
  const parts = nuts2.filter(({ code }) => code.startsWith(region.code));
  const middle = (of: "lat" | "lon") => rounded(mean(parts.map((part) => part[of])));
  return { level: 1, ...region, names: {}, lat: middle("lat"), lon: middle("lon"), alpine: false };
}

/** All regions of NUTS levels 1 and 2: new ones are added, changed ones brought up to date. */
export async function seedRegions(): Promise<void> {
  const wanted = [
    ...nuts1.map(placed),
    ...nuts2.map((region) => ({ level: 2, ...region, names: { ...region.names } })),
  ];
  await db().region.createMany({ data: wanted, skipDuplicates: true });
  const stored = new Map((await db().region.findMany()).map((row) => [row.code, row]));
  for (const region of wanted) {
    const { code, ...data } = region;
    if (!isDeepStrictEqual(stored.get(code), region)) await db().region.update({ where: { code }, data });
  }
}
