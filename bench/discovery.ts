// npm run bench -- discovery --clusters 100000: the directory and its map, through what the pages call, against the very same
// SQL replayed over bare connections in the same run. The clusters are made once, into a database of their own.
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import pg from "pg";
import { anonymous } from "#src/lib/actor.ts";
import { type DirectoryQuery, directoryPath, nothingChosen, wholeDirectory } from "#src/modules/discovery/schema.ts";
import { mapWindow } from "#src/modules/discovery/use-cases/map-window.ts";
import { searchClusters } from "#src/modules/discovery/use-cases/search-clusters.ts";
import { listTerms } from "#src/modules/vocabulary/use-cases/find-terms.ts";
import { db, disconnect } from "#src/platform/db/client.ts";
import { env } from "#src/platform/env.ts";
import { oneOf, populate, random, someOf } from "#src/test/population.ts";

const { values } = parseArgs({
  options: { clusters: { type: "string", default: "100000" }, runs: { type: "string", default: "40" } },
});
const wanted = Number(values.clusters);
const runs = Number(values.runs);

type Statement = { readonly text: string; readonly values: unknown[] };
type Recorded = Statement[][];

/** Statements that were under way together stand in one step. */
let recorded: Recorded = [];
let underWay = 0;
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function record(this: pg.Client, ...args: unknown[]) {
  const [given, values, done] = args;
  const config: { text?: string; values?: unknown[] } | undefined =
    typeof given === "string" ? { text: given } : (given as { text?: string; values?: unknown[] } | undefined);
  const text = config?.text;
  // The pool, which everything here goes through, is called back.
  if (!text || typeof done !== "function") return Reflect.apply(query, this, args);
  if (underWay++ === 0) recorded.push([]);
  recorded.at(-1)?.push({ text, values: Array.isArray(values) ? values : (config?.values ?? []) });
  return Reflect.apply(query, this, [
    given,
    values,
    (...answer: unknown[]) => {
      underWay--;
      Reflect.apply(done, undefined, answer);
    },
  ]);
} as typeof query;

async function fill(): Promise<void> {
  if ((await db().cluster.count()) < wanted) {
    console.error(`making ${wanted} clusters, once …`);
    // One index at the end instead of a step at every batch.
    await db().$executeRaw`ALTER TABLE "Cluster" DISABLE TRIGGER USER`;
    await populate(wanted, (there) => there % 50_000 === 0 && console.error(`  ${there}`));
    await db().$executeRaw`ALTER TABLE "Cluster" ENABLE TRIGGER USER`;
    const start = performance.now();
    await db().$executeRaw`SELECT search_rebuild()`;
    console.error(`  index made in ${Math.round((performance.now() - start) / 1000)} s`);
  }
  for (const table of ["ClusterSearch", "SearchTag", "SearchBits", "Cluster"])
    await db().$executeRawUnsafe(`VACUUM ANALYZE "${table}"`);
}

const draw = random(42);
const mistyped = (word: string) => {
  const at = 1 + Math.floor(draw() * (word.length - 2));
  return word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
};
const anyLanguage = ["en", "de", "fr", "it", "sl"] as const;
const label = () => {
  const term = oneOf(draw, listTerms(draw() < 0.6 ? "technology" : "exchange"), 1.5);
  return term.labels[oneOf(draw, anyLanguage)].split(/[^\p{L}]+/u).reduce((a, b) => (b.length > a.length ? b : a), "");
};
const rare = async () => {
  const [row] = await db().$queryRaw<{ town: string }[]>`
    SELECT town FROM "Cluster" WHERE slug = ${`population-${Math.floor(draw() * wanted)}`}`;
  return row?.town.toLowerCase() ?? "xanfri";
};
const broad = ["maschinen", "materials", "entreprises", "region", "procédés", "laboratories", "betriebe", "machines"];
const countries = ["AT", "DE", "FR", "IT", "CH", "SI"];
const languages = ["de", "en", "fr", "it"];
const ecosystems = ["aerospaceDefence", "agriFood", "construction", "digital", "health"];

const search = (part: Partial<Omit<DirectoryQuery, "chosen">>, chosen: Partial<DirectoryQuery["chosen"]> = {}) => ({
  ...wholeDirectory,
  ...part,
  chosen: { ...nothingChosen, ...chosen },
});
const from = () => `population-${Math.floor(draw() * wanted)}`;
const find = (asked: DirectoryQuery) => () => searchClusters(anonymous, asked);
const look = (asked: DirectoryQuery, box: NonNullable<DirectoryQuery["box"]>) => () =>
  mapWindow(anonymous, { search: directoryPath(asked).split("?")[1] ?? "", box });

type Kind = () => Promise<() => Promise<unknown>>;
const kinds: Readonly<Record<string, Kind>> = {
  rareMistyped: async () => find(search({ text: mistyped(await rare()) }, { language: [oneOf(draw, languages)] })),
  wordOfAnyLanguage: async () =>
    find(
      search(
        { text: draw() < 0.5 ? mistyped(label().toLowerCase()) : label() },
        { ecosystem: someOf(draw, ecosystems, 2), country: [oneOf(draw, countries)] },
      ),
    ),
  begun: async () => find(search({ text: label().slice(0, 4) }, { ecosystem: [oneOf(draw, ecosystems)] })),
  broadFiltered: async () => find(search({ text: oneOf(draw, broad) }, { country: [oneOf(draw, countries)] })),
  broad: async () => find(search({ text: oneOf(draw, broad) })),
  filters: async () =>
    find(search({}, { ecosystem: someOf(draw, ecosystems, 2), language: [oneOf(draw, languages)], size: ["upTo50"] })),
  newest: async () => find(search({ text: oneOf(draw, broad), sort: "newest" })),
  nothing: async () => find(search({})),
};
const more: Readonly<Record<string, Kind>> = {
  around: async () => find(search({ from: from(), within: 200, sort: "distance" }, { language: ["de"] })),
  nearest: async () => find(search({ text: oneOf(draw, broad), from: from(), sort: "distance" })),
  mapNear: async () => look(search({ text: label() }), { west: 10, south: 45.5, east: 13, north: 47.5 }),
  mapWide: async () => look(search({ text: oneOf(draw, broad) }), { west: 5, south: 43, east: 17, north: 50 }),
};

/** Answers how long the statements take over bare connections, step by step as they came. */
async function replay(pool: pg.Pool, steps: Recorded): Promise<number> {
  const start = performance.now();
  for (const step of steps) await Promise.all(step.map(({ text, values }) => pool.query(text, values)));
  return performance.now() - start;
}

const percentile = (times: readonly number[], share: number) => {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 10) / 10;
};

await fill();
console.error("measuring …");
const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 15 });
const result: Record<string, unknown> = { clusters: await db().cluster.count() };

async function measure(group: Readonly<Record<string, Kind>>) {
  const whole = { procedure: [] as number[], bare: [] as number[] };
  for (const [name, make] of Object.entries(group)) {
    const procedure: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < runs + 5; run++) {
      const call = await make();
      recorded = [];
      const start = performance.now();
      await call();
      const took = performance.now() - start;
      const steps = recorded;
      // What is replayed goes through the same connections, and must not be recorded on end.
      recorded = [];
      const again = await replay(pool, steps);
      // The first ones fill the caches of both.
      if (run < 5) continue;
      procedure.push(took);
      bare.push(again);
    }
    result[name] = {
      p50: percentile(procedure, 0.5),
      p95: percentile(procedure, 0.95),
      bareP95: percentile(bare, 0.95),
    };
    console.error(name, JSON.stringify(result[name]));
    whole.procedure.push(...procedure);
    whole.bare.push(...bare);
  }
  const [p95, bareP95] = [percentile(whole.procedure, 0.95), percentile(whole.bare, 0.95)];
  const sum = (times: readonly number[]) => times.reduce((a, b) => a + b, 0);
  return {
    p50: percentile(whole.procedure, 0.5),
    p95,
    bareP95,
    ratio: Math.round((sum(whole.procedure) / sum(whole.bare)) * 100) / 100,
  };
}

result.search = await measure(kinds);
result.places = await measure(more);
await pool.end();
await disconnect();
console.log(JSON.stringify(result));
process.exit(0);
