// npm run bench -- directory [clusters]: the directory with 100,000 clusters; words with errors, filters, counts and the first page.
import { performance } from "node:perf_hooks";
import { newId } from "#src/lib/ids.ts";
import { nothingChosen } from "#src/modules/discovery/schema.ts";
import { searchClusters } from "#src/modules/discovery/use-cases/search-clusters.ts";
import { db, disconnect } from "#src/platform/db/client.ts";

const wanted = Number(process.argv[2] ?? 100_000);
const batch = 5_000;

const subjects =
  "Holz Wood Bois Legno Les Mechatronik Photonics Optique Textile Moda Food Agroalimentare Health Medtech Energie Fotonika Mobilität Automotive Aerospace Tourism Handwerk Design Kunststoff Verpackung Robotics Quantum Wasser Klima Logistik Recycling".split(
    " ",
  );
const deeds =
  "prototyping laboratory training innovation internationalisation funding standards simulation certification matchmaking Ausbildung Beratung formation conseil consulenza formazione svetovanje usposabljanje digitalisation additive manufacturing".split(
    " ",
  );
const ecosystems =
  "aerospaceDefence agriFood construction culturalCreative digital electronics energyIntensive renewables health mobility proximitySocial retail textiles tourism".split(
    " ",
  );
const languages = "en de fr it sl es pl nl cs hu".split(" ");

// A small generator with a fixed beginning, so that every run searches the same clusters.
let state = 42;
const random = () => {
  state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return state / 4_294_967_296;
};
const one = <T>(list: readonly T[]): T => {
  const chosen = list[Math.floor(random() ** 1.5 * list.length)];
  if (chosen === undefined) throw new Error("an empty list");
  return chosen;
};
const some = (list: readonly string[], most: number) => [
  ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => one(list))),
];

const regions = await db().region.findMany({ where: { level: 2 }, select: { code: true } });
for (let there = await db().cluster.count(); there < wanted; there += batch) {
  await db().cluster.createMany({
    data: Array.from({ length: Math.min(batch, wanted - there) }, (_, i) => {
      const id = newId();
      return {
        id,
        slug: id,
        name: `${one(subjects)} ${one(subjects)} ${(there + i).toString(36)}`,
        regionCode: one(regions).code,
        town: `Town${Math.floor(random() * 500)}`,
        description: some(deeds, 12).join(" "),
        ecosystems: some(ecosystems, 3),
        languages: some(languages, 3),
        technologies: some(deeds, 3),
        s3Priorities: [],
        offers: some(deeds, 4),
        needs: some(deeds, 4),
      };
    }),
  });
}
await db().$executeRaw`VACUUM ANALYZE "ClusterSearch"`;
await db().$executeRaw`VACUUM ANALYZE "SearchWord"`;

const mistyped = (word: string) => {
  const at = 1 + Math.floor(random() * (word.length - 2));
  return word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
};
const kinds = {
  rareMistyped: () => ({
    text: mistyped(`town${Math.floor(random() * 500)}`),
    chosen: { ...nothingChosen, language: [one(languages)] },
  }),
  wordMistyped: () => ({
    text: mistyped(one(subjects).toLowerCase()),
    chosen: { ...nothingChosen, ecosystem: some(ecosystems, 2), language: [one(languages)] },
  }),
  begun: () => ({ text: one(deeds).slice(0, 4), chosen: { ...nothingChosen, ecosystem: [one(ecosystems)] } }),
  broad: () => ({ text: "prototyping", chosen: nothingChosen }),
  filters: () => ({ text: "", chosen: { ...nothingChosen, ecosystem: [one(ecosystems)], language: [one(languages)] } }),
  nothing: () => ({ text: "", chosen: nothingChosen }),
};

const p95 = (times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0) * 10) / 10;
};

const result: Record<string, number> = { clusters: await db().cluster.count() };
const all: number[] = [];
for (const [kind, make] of Object.entries(kinds)) {
  const times: number[] = [];
  for (let run = 0; run < 25; run++) {
    const start = performance.now();
    await searchClusters({ ...make(), after: null });
    if (run >= 5) times.push(performance.now() - start);
  }
  result[`${kind}P95Ms`] = p95(times);
  all.push(...times);
}
await disconnect();
console.log(JSON.stringify({ ...result, p95Ms: p95(all) }));
process.exit(0);
