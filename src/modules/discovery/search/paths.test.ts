import { beforeAll, describe, expect, test } from "vitest";
import { anonymous } from "#src/lib/actor.ts";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { populate, random, someOf } from "#src/test/population.ts";
import { type DirectoryQuery, nothingChosen, type Sort, sorts, wholeDirectory } from "../schema.ts";
import { searchClusters } from "../use-cases/search-clusters.ts";

withDatabase();

const clusters = 2_500;

/** Makes every search read rows (`Infinity`) or bitmaps, wherever there are any. */
const rebuild = (enough: number) => db().$executeRaw`SELECT search_rebuild(${enough}::int)`;

const draw = random(7);
const words = ["holz", "cluster", "inovation", "protoypage", "formation", "les", "digital", "alpine", "xylo"];
const values = {
  country: ["AT", "FR", "IT", "DE"],
  ecosystem: ["construction", "digital", "health"],
  language: ["de", "fr", "sl"],
  size: ["upTo50", "over300"],
  label: ["gold", "bronze"],
};

const query = (sort: Sort): DirectoryQuery => ({
  ...wholeDirectory,
  text: draw() < 0.6 ? someOf(draw, words, 2).join(" ") : "",
  chosen: {
    ...nothingChosen,
    ...Object.fromEntries(
      Object.entries(values).flatMap(([facet, list]) => (draw() < 0.35 ? [[facet, someOf(draw, list, 2)]] : [])),
    ),
    region: draw() < 0.2 ? ["AT3", "FRK2"] : [],
  },
  from: "population-1",
  within: draw() < 0.2 ? 400 : null,
  box: draw() < 0.2 ? { west: 5, south: 44, east: 12, north: 48.5 } : null,
  sort,
});

const answer = async (asked: DirectoryQuery) => {
  const names: string[] = [];
  let after: DirectoryQuery["after"] = null;
  let first: Awaited<ReturnType<typeof searchClusters>> | null = null;
  for (let page = 0; page < 3; page++) {
    const found: Awaited<ReturnType<typeof searchClusters>> = await searchClusters(anonymous, { ...asked, after });
    first ??= found;
    names.push(...found.clusters.map(({ slug }) => slug));
    after = found.next;
    if (!after) break;
  }
  const counts = Object.fromEntries(
    Object.entries(first?.counts ?? {}).map(([facet, map]) => [facet, Object.fromEntries([...map].sort())]),
  );
  return { total: first?.total, counts, names };
};

describe("rows and bitmaps", () => {
  const asked = Array.from({ length: 40 }, (_, i) => query(sorts[i % sorts.length] ?? "name"));
  let byRows: Awaited<ReturnType<typeof answer>>[] = [];

  beforeAll(async () => {
    await populate(clusters);
    await rebuild(clusters * 10);
    byRows = [];
    for (const each of asked) byRows.push(await answer(each));
    await rebuild(1);
  }, 120_000);

  test("there is something to compare", () => {
    expect(byRows.filter(({ total }) => (total ?? 0) > 20).length).toBeGreaterThan(12);
  });

  test.each(asked.map((each, index) => ({ index, ...each })))(
    "agree about search $index ($text, $sort)",
    async ({ index, ...each }) => {
      const byBits = await answer(each);
      const expected = byRows[index];
      expect(byBits.total).toBe(expected?.total);
      expect(byBits.counts).toEqual(expected?.counts);
      // Of a broad word the best profiles alone are ranked, so what comes first may differ there, and only there.
      if (each.sort !== "relevance" || (byBits.total ?? 0) <= 500) expect(byBits.names).toEqual(expected?.names);
      expect(new Set(byBits.names).size).toBe(byBits.names.length);
    },
  );

  test("a change is in the bitmaps at once, and they are as if made anew", async () => {
    const before = await answer({ ...wholeDirectory, chosen: { ...nothingChosen, country: ["AT"] } });
    await db().cluster.update({
      where: { slug: "population-3" },
      data: { regionCode: "AT33", description: "Holz", languages: ["sl"] },
    });
    await db().cluster.update({ where: { slug: "population-4" }, data: { published: false } });
    await db().cluster.delete({ where: { slug: "population-5" } });
    const bits = () => db().$queryRaw<unknown[]>`
      SELECT t.kind, t.key, s."clusterId"::text AS id FROM "SearchBits" AS b JOIN "SearchTag" AS t ON t.id = b.tag,
        search_rows(b.chunk, b.bits) AS ord JOIN "ClusterSearch" AS s USING (ord) ORDER BY 1, 2, 3`;
    const counts = () => db().$queryRaw<unknown[]>`
      SELECT kind, key, rows, "nameRows" FROM "SearchTag" WHERE rows > 0 ORDER BY 1, 2`;
    const [kept, keptCounts] = [await bits(), await counts()];
    await rebuild(1);
    expect(kept).toEqual(await bits());
    expect(keptCounts).toEqual(await counts());
    const after = await answer({ ...wholeDirectory, chosen: { ...nothingChosen, country: ["AT"] } });
    expect(after.names).not.toContain("population-4");
    expect(after.total).not.toBe(undefined);
    expect(before.total).not.toBe(undefined);
  }, 60_000);
});
