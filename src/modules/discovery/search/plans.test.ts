import { beforeAll, expect, test } from "vitest";
import type { Prisma } from "#src/generated/prisma/client.ts";
import { anonymous } from "#src/lib/actor.ts";
import { db } from "#src/platform/db/client.ts";
import { reading } from "#src/platform/transaction.ts";
import { withDatabase } from "#src/test/database.ts";
import { populate } from "#src/test/population.ts";
import { type DirectoryQuery, nothingChosen, wholeDirectory } from "../schema.ts";
import { countBits, gridOfBits, pageOfBits, pageWithin } from "./bitmaps/store.ts";
import { countRows, pageOfRows } from "./rows/store.ts";
import type { SearchPlan } from "./schema.ts";
import { planSearch } from "./use-cases/plan-search.ts";

withDatabase();

type Node = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly Plans?: readonly Node[];
};

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/**
 * The indexes that a query uses, and the tables that it reads whole although reading them whole is made dear: those have no
 * index that would serve it. (At the size of a test the planner would rightly read small tables whole.)
 */
async function explain(query: Prisma.Sql) {
  const [row] = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    return tx.$queryRawUnsafe<{ "QUERY PLAN": [{ Plan: Node }] }[]>(
      `EXPLAIN (FORMAT JSON) ${query.text}`,
      ...query.values,
    );
  });
  if (!row) throw new Error("no plan");
  const nodes = nodesOf(row["QUERY PLAN"][0].Plan);
  return {
    indexes: new Set(nodes.flatMap((node) => node["Index Name"] ?? [])),
    readWhole: new Set(nodes.filter((node) => node["Node Type"] === "Seq Scan").map((node) => node["Relation Name"])),
  };
}

const planOf = async (part: Partial<DirectoryQuery>): Promise<SearchPlan & { all: number }> => {
  const { plan } = await planSearch(reading(), anonymous, { ...wholeDirectory, ...part });
  if (!plan || plan.index.all === null) throw new Error("nothing to plan");
  return { ...plan, all: plan.index.all };
};
const construction = { ...nothingChosen, ecosystem: ["construction"], country: ["AT", "DE"] };
const page = { after: null, limit: 21 };

beforeAll(async () => {
  await populate(2_500);
  await db().$executeRaw`SELECT search_rebuild(1)`;
  for (const table of ["ClusterSearch", "SearchTag", "SearchBits", "TermWord"])
    await db().$executeRawUnsafe(`ANALYZE "${table}"`);
}, 120_000);

test("counts of a broad word read bitmaps, found by tag and by kind", async () => {
  const plan = await planOf({ text: "region", chosen: construction });
  const { indexes, readWhole } = await explain(countBits(plan, plan.all));
  expect(indexes).toContain("SearchBits_pkey");
  expect(indexes).toContain("SearchBits_kind_chunk_idx");
  expect(readWhole).not.toContain("ClusterSearch");
});

test("a rare word is found in the index of words", async () => {
  const [rare] = await db().$queryRaw<{ town: string }[]>`SELECT town FROM "Cluster" WHERE slug = 'population-9'`;
  const plan = await planOf({ text: rare?.town ?? "" });
  for (const query of [countRows(plan), pageOfRows(plan, page)]) {
    const { indexes, readWhole } = await explain(query);
    expect(indexes).toContain("ClusterSearch_words_idx");
    expect(readWhole).not.toContain("ClusterSearch");
  }
});

test("the first page looks up single rows by their place", async () => {
  const plan = await planOf({ text: "region", chosen: construction });
  const { indexes, readWhole } = await explain(pageOfBits(plan, plan.all, page));
  expect(indexes).toContain("ClusterSearch_ord_key");
  expect(readWhole).not.toContain("ClusterSearch");
});

test.each([
  ["name", "ClusterSearch_sortName_ord_idx"],
  ["newest", "ClusterSearch_enteredAt_ord_idx"],
] as const)("pages by %s walk along their index", async (sort, index) => {
  const plan = await planOf({ text: "region", sort });
  expect((await explain(pageOfBits(plan, plan.all, page))).indexes).toContain(index);
});

test("windows and circles go by the cells of the map", async () => {
  const box = { west: 10, south: 46, east: 12, north: 47 };
  const plan = await planOf({ text: "region", box, from: "population-1", sort: "distance" });
  for (const query of [gridOfBits(plan, plan.all, 4), pageWithin(plan, plan.all, { ...page, kilometres: 60 })]) {
    expect((await explain(query)).indexes).toContain("hand_search_cell");
  }
});

test("typed words are looked up by their beginning and by their look", { timeout: 30_000 }, async () => {
  const { Prisma: raw } = await import("#src/generated/prisma/client.ts");
  // As many words as a large directory has.
  await db().$executeRaw`
    INSERT INTO "SearchTag" (kind, key) SELECT 'word', md5(i::text) FROM generate_series(1, 30000) AS i`;
  await db().$executeRaw`ANALYZE "SearchTag"`;
  const begun = await explain(
    raw.sql`SELECT * FROM "SearchTag" AS w WHERE w.kind = 'word' AND w.key ~>=~ 'holz' AND w.key ~<~ 'holz~'`,
  );
  const alike = await explain(raw.sql`SELECT * FROM "SearchTag" AS w WHERE w.kind = 'word' AND w.key % 'inovatoin'`);
  expect(begun.indexes).toContain("hand_search_word_begin");
  expect(alike.indexes).toContain("hand_search_word_look");
});
