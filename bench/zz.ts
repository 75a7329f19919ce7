import { performance } from "node:perf_hooks";
import { neighboursOf } from "#src/modules/discovery/peers/borders.ts";
import { groupsOf } from "#src/modules/discovery/peers/candidates.ts";
import { defaultWeights } from "#src/modules/discovery/peers/schema.ts";
import { findPlace, listOwnWords, listPlaces, listRanked } from "#src/modules/discovery/peers/store.ts";
import { db, disconnect } from "#src/platform/db/client.ts";
import { reading } from "#src/platform/transaction.ts";

const t = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const s = performance.now();
  const r = await work();
  console.log(name, (performance.now() - s).toFixed(1));
  return r;
};
const seekers = await db().cluster.findMany({
  where: { offers: { isEmpty: false } },
  orderBy: { name: "asc" },
  take: 8,
  skip: 500,
});
for (const { id } of seekers) {
  const tx = reading();
  const place = (await t("place", () => findPlace(tx, id)))!;
  const own = await t("words", () => listOwnWords(tx, id, ""));
  const places = await t("places", () => listPlaces(tx, place));
  const words = own.flatMap(({ tag, part, key }) => (tag === null ? [] : [{ tag, part, key }]));
  const r = {
    words,
    at: place,
    countries: [place.country],
    neighbours: neighboursOf([place.country]),
    services: ["academy"],
    joint: new Map<string, number>(),
    weights: defaultWeights,
    now: new Date(),
    without: { regions: [place.regionCode], clusters: [id] },
    limit: 21,
  };
  const groups = groupsOf({ ...r, places });
  console.log(
    "groups",
    groups.length,
    groups.reduce((s, { w }) => s + w, 0),
    groups.reduce((s, { t }) => s + t.length, 0),
  );
  const without = places.filter(({ kind, key }) => kind === "region" && key === place.regionCode).map(({ tag }) => tag);
  await t(
    "candidates",
    () => tx.$queryRaw`SELECT cardinality(peer_candidates(${JSON.stringify(groups)}::jsonb, ${without}::int[], 1500))`,
  );
  await t("ranked", () => listRanked(tx, { ...r, narrow: { groups, without } }));
}
const { id } = seekers[3]!;
await disconnect();
process.exit(0);
