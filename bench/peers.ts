// npm run bench -- peers [clusters]: ranked peers of one adaptation among 100,000 clusters, with reasons, against every row scored.
import { performance } from "node:perf_hooks";
import type { ActingPerson } from "#src/lib/actor.ts";
import { asAccountId, asClusterId, newId } from "#src/lib/ids.ts";
import { neighboursOf } from "#src/modules/discovery/peers/borders.ts";
import { defaultWeights, type PerPart } from "#src/modules/discovery/peers/schema.ts";
import { findPlace, listOwnWords, listRanked } from "#src/modules/discovery/peers/store.ts";
import { rankPeers } from "#src/modules/discovery/peers/use-cases/rank-peers.ts";
import { db, disconnect } from "#src/platform/db/client.ts";
import { reading } from "#src/platform/transaction.ts";

const wanted = Number(process.argv[2] ?? 100_000);
const batch = 5_000;

// A small generator with a fixed beginning, so that every run ranks the same clusters.
let state = 42;
const random = () => {
  state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return state / 4_294_967_296;
};
const one = <T>(list: readonly T[], skew = 1.7): T => {
  const chosen = list[Math.floor(random() ** skew * list.length)];
  if (chosen === undefined) throw new Error("an empty list");
  return chosen;
};
const some = (list: readonly string[], most: number, skew?: number) => [
  ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => one(list, skew))),
];
const made = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${kind} ${index.toString(36)}`);
const exchange = made("service", 120);
const technologies = made("technology", 250);
const priorities = made("priority", 300);
const languages = "en de fr it sl es pl nl cs hu pt sv".split(" ");
const ecosystems =
  "aerospaceDefence agriFood construction culturalCreative digital electronics energyIntensive renewables health mobility proximitySocial retail textiles tourism".split(
    " ",
  );

if ((await db().cluster.count()) < wanted) {
  await db().termLabel.createMany({
    data: [
      ...exchange.map((label, index) => ({ kind: "exchange", term: `e-${index}`, label })),
      ...technologies.map((label, index) => ({ kind: "technology", term: `t-${index}`, label })),
    ].map((row) => ({ ...row, locale: "en", rank: 0, folded: row.label })),
    skipDuplicates: true,
  });
  const regions = await db().region.findMany({ select: { code: true, lat: true, lon: true } });
  // The index is made once at the end: what is measured is asking, not writing.
  await db().$executeRaw`ALTER TABLE "Cluster" DISABLE TRIGGER USER`;
  for (let there = await db().cluster.count(); there < wanted; there += batch) {
    await db().cluster.createMany({
      data: Array.from({ length: Math.min(batch, wanted - there) }, (_, i) => {
        const id = newId();
        const region = one(regions, 1);
        return {
          id,
          slug: id,
          name: `Cluster ${(there + i).toString(36)}`,
          regionCode: region.code,
          lat: region.lat + random() - 0.5,
          lon: region.lon + random() - 0.5,
          description: random() > 0.3 ? "d".repeat(100) : "",
          claimed: random() > 0.5,
          ecosystems: some(ecosystems, 3),
          languages: some(languages, 3),
          technologies: some(technologies, 6),
          s3Priorities: some(priorities, 3),
          offers: some(exchange, 6),
          needs: some(exchange, 6),
        };
      }),
    });
  }
  await db().$executeRaw`ALTER TABLE "Cluster" ENABLE TRIGGER USER`;
  await db().$queryRaw`SELECT search_rebuild()`;
}
for (const table of ["ClusterSearch", "SearchTag", "SearchBits", "Cluster"])
  await db().$executeRawUnsafe(`VACUUM ANALYZE "${table}"`);

const actingFor = (clusterId: string): ActingPerson => ({
  kind: "person",
  accountId: asAccountId(newId()),
  sessionId: newId(),
  name: "Bench",
  email: "bench@example.org",
  locale: "en",
  administrator: false,
  acting: { clusterId: asClusterId(clusterId), name: "Bench", slug: "bench", role: "manager" },
});

const p95 = (times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0) * 10) / 10;
};

const weightings: PerPart[] = [
  defaultWeights,
  { ...defaultWeights, needsMet: 10, offersWanted: 10, distance: 10, border: 6 },
  { ...defaultWeights, needsMet: 2, technologies: 10, s3: 9, freshness: 8 },
];
const ask = (clusterId: string, weights: PerPart) =>
  rankPeers(actingFor(clusterId), {
    clusterId,
    text: "",
    services: ["academy"],
    regionCodes: [],
    partners: [],
    weights,
    count: 20,
    locale: "en",
  });

/** The first twenty when every row is scored. */
async function exhaustive(clusterId: string, weights: PerPart) {
  const place = await findPlace(reading(), clusterId);
  if (!place) throw new Error("no cluster");
  const own = await listOwnWords(reading(), clusterId, "");
  return listRanked(reading(), {
    words: own.flatMap(({ tag, part, key }) => (tag === null ? [] : [{ tag, part, key }])),
    at: place,
    countries: [place.country],
    neighbours: neighboursOf([place.country]),
    services: ["academy"],
    joint: new Map(),
    weights,
    now: new Date(),
    without: { regions: [place.regionCode], clusters: [clusterId] },
    narrow: null,
    limit: 20,
  });
}

const seekers = await db().cluster.findMany({
  where: { offers: { isEmpty: false } },
  orderBy: { name: "asc" },
  take: 40,
  skip: 500,
});
const times: number[] = [];
const plain: number[] = [];
let recalled = 0;
let compared = 0;
for (const [index, { id }] of seekers.entries()) {
  const weights = weightings[index % weightings.length] ?? defaultWeights;
  const start = performance.now();
  const ranking = await ask(id, weights);
  if (index >= 5) times.push(performance.now() - start);
  if (index % 4 !== 0) continue;
  const before = performance.now();
  const all = await exhaustive(id, weights);
  plain.push(performance.now() - before);
  const scores = ranking?.peers.map(({ score }) => score.toFixed(9)) ?? [];
  for (const { score } of all) {
    compared++;
    const at = scores.indexOf(score.toFixed(9));
    if (at !== -1) {
      recalled++;
      scores.splice(at, 1);
    }
  }
}
console.log(
  JSON.stringify({
    clusters: await db().cluster.count(),
    p50Ms: Math.round((times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0) * 10) / 10,
    p95Ms: p95(times),
    everyRowP95Ms: p95(plain),
    recallAt20: Math.round((recalled / compared) * 1_000) / 1_000,
  }),
);
await disconnect();
process.exit(0);
