import { beforeAll, describe, expect, test } from "vitest";
import type { Person } from "#src/lib/actor.ts";
import { fold } from "#src/lib/fold.ts";
import { newId } from "#src/lib/ids.ts";
import { termOf } from "#src/modules/vocabulary/use-cases/find-terms.ts";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { createTestAdaptation } from "#src/test/factories/adaptations.ts";
import { createMember, type TestCluster } from "#src/test/factories/clusters.ts";
import { createTestInitiative } from "#src/test/factories/initiatives.ts";
import { createPeer, type GivenPeer, neverPeers, seeker, thirtyPeers } from "#src/test/peer-world.ts";
import { borderOf } from "./borders.ts";
import { byRank, reasonsOf, scoreOf, valuesOf } from "./rules.ts";
import { defaultWeights, type Facts, mostPeers, type Part, type PerPart, parts, perPart } from "./schema.ts";
import { rankPeersForAdaptation } from "./use-cases/rank-peers-for-adaptation.ts";
import { rankPeersForCluster } from "./use-cases/rank-peers-for-cluster.ts";
import { suggestPeers } from "./use-cases/suggest-peers.ts";

withDatabase();

const locale = "en";
const serviceId = "academy";
const clusters = new Map<string, TestCluster>();
let person: Person;
let outsider: Person;
let adaptationId: string;

const clusterOf = (name: string): TestCluster => {
  const cluster = clusters.get(name);
  if (!cluster) throw new Error(`no cluster ${name}`);
  return cluster;
};

async function worked(name: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++)
    await createTestInitiative(person, {
      title: `Work ${time + 1}`,
      partners: [{ clusterId: clusterOf(name).id, role: "coImplementer" }],
      serviceId: "health-hackathon",
    });
}

beforeAll(async () => {
  const own = await createPeer(seeker);
  for (const given of [...thirtyPeers, ...neverPeers]) clusters.set(given.name, await createPeer(given));
  person = await createMember(own);
  outsider = await createMember(clusterOf("Everything"));
  const partner = { clusterId: clusterOf("Partner").id, role: "coImplementer" } as const;
  const adaptation = await createTestAdaptation(person, {
    serviceId,
    regionCodes: ["AT33", "DE14"],
    partners: [partner],
  });
  adaptationId = adaptation.id;
  await createTestAdaptation(await createMember(clusterOf("Adapted it")), { serviceId });
  await createTestAdaptation(await createMember(clusterOf("Drafts it")), { serviceId, state: "draft" });
  await worked("Together once", 1);
  await worked("Together twice", 2);
});

const of = (weights: Partial<PerPart>): PerPart => ({ ...defaultWeights, ...weights });
const only = (...counted: Part[]): PerPart => perPart((part) => (counted.includes(part) ? 5 : 0));
const rank = (weights: PerPart, count = mostPeers) =>
  rankPeersForAdaptation(person, { adaptationId, weights, count, locale });

const inEnglish = (word: string) => termOf("exchange", word)?.labels.en ?? word;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
/** By the law of cosines, not by the half-angles that SQL goes by. */
function kilometres([lat1, lon1]: readonly [number, number], [lat2, lon2]: readonly [number, number]): number {
  const cosine =
    Math.sin(radians(lat1)) * Math.sin(radians(lat2)) +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.cos(radians(lon2 - lon1));
  return 6_371 * Math.acos(cosine);
}

/** What a peer shares with the seeker, from what the two wrote; nothing of it comes from the database's own sums. */
async function factsOf(given: GivenPeer): Promise<Facts> {
  const region = await db().region.findUniqueOrThrow({ where: { code: given.regionCode } });
  const shared = (mine: readonly string[], theirs: readonly string[] = []) =>
    theirs.map(fold).filter((word) => mine.map(fold).includes(word));
  const at = given.at?.map(Math.fround) ?? [region.lat, region.lon];
  const joint: Record<string, number> = { "Together once": 1, "Together twice": 2 };
  const row = await db().clusterSearch.findUniqueOrThrow({ where: { clusterId: clusterOf(given.name).id } });
  return {
    needsMet: shared(seeker.needs, given.offers),
    offersWanted: shared(seeker.offers, given.needs),
    ecosystems: shared(seeker.ecosystems, given.ecosystems),
    technologies: shared(seeker.technologies, given.technologies),
    s3: shared(seeker.s3Priorities, given.s3Priorities),
    languages: shared(seeker.languages, given.languages),
    kilometres: kilometres(seeker.at, [at[0] ?? 0, at[1] ?? 0]),
    border: borderOf(region.country, ["AT", "DE"]),
    serviceYear: given.name === "Adapted it" ? new Date().getUTCFullYear() : null,
    joint: joint[given.name] ?? 0,
    changedAt: row.changedAt,
  };
}

/** The thirty as the pure rules rank them. */
async function expected(weights: PerPart) {
  const now = new Date();
  const list = await Promise.all(
    thirtyPeers.map(async (given) => {
      const { id } = clusterOf(given.name);
      const { quality } = await db().clusterSearch.findUniqueOrThrow({ where: { clusterId: id } });
      const values = valuesOf(await factsOf(given), now);
      // Twelve digits are alike on both sides; the last ones depend on whose logarithms they are.
      const score = Number(scoreOf(values, weights).toFixed(9));
      return { id, name: given.name, quality, sortName: fold(given.name), score, values };
    }),
  );
  return list.sort(byRank);
}

const weightings: [string, PerPart][] = [
  ["by default", defaultWeights],
  ["needs alone", only("needsMet")],
  ["place alone", only("distance", "border")],
  ["what was done", only("sameService", "together", "freshness")],
  ["much of little", of({ needsMet: 1, s3: 10, language: 9, freshness: 7, technologies: 0 })],
  ["nothing", only()],
];

describe.each(["every row is looked at", "bitmaps choose"])("when %s", (how) => {
  beforeAll(async () => {
    // From one cluster on bitmaps pay, so that the other way is taken with thirty of them too.
    if (how === "bitmaps choose") await db().$queryRaw`SELECT search_rebuild(1)`;
  });

  test.each(weightings)("the thirty come in the order of the rules, with the same scores: %s", async (_, weights) => {
    const { peers, hasMore } = await rank(weights);
    const wanted = await expected(weights);
    expect(peers.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name));
    for (const [index, peer] of peers.entries()) {
      expect(Math.abs(peer.score - (wanted[index]?.score ?? -1))).toBeLessThan(1e-6);
      for (const part of parts) expect(peer.values[part]).toBeCloseTo(wanted[index]?.values[part] ?? -1, 6);
      expect(reasonsOf(peer.values, weights)).toEqual(reasonsOf(wanted[index]?.values ?? weights, weights));
    }
    expect(hasMore).toBe(false);
  });

  test.runIf(how === "bitmaps choose")("the bitmaps add up what rows do", async () => {
    const tags = await db().searchTag.findMany({
      where: { rows: { gt: 0 }, kind: { not: "word" } },
      orderBy: { id: "asc" },
    });
    const groups = tags.map(({ id }, index) => ({
      w: 1 + (index % 13),
      t: [id, ...(index % 3 === 0 ? [tags[index + 1]?.id ?? id] : [])],
    }));
    const without = tags.filter(({ kind, key }) => kind === "country" && key === "PL").map(({ id }) => id);
    for (const best of [1, 7, 12, 1_000]) {
      const [answer] = await db().$queryRaw<{ rows: number[] }[]>`
        SELECT peer_candidates(${JSON.stringify(groups)}::jsonb, ${without}::int[], ${best}::int) AS rows`;
      const rows = await db().clusterSearch.findMany({ orderBy: { ord: "asc" } });
      const added = rows
        .filter((row) => !without.some((tag) => row.tags.includes(tag)))
        .map(({ ord, tags: own }) => ({
          ord,
          sum: groups.filter(({ t }) => t.some((tag) => own.includes(tag))).reduce((sum, { w }) => sum + w, 0),
        }))
        .sort((a, b) => b.sum - a.sum || a.ord - b.ord);
      expect(answer?.rows.toSorted((a, b) => a - b)).toEqual(
        added
          .slice(0, best)
          .map(({ ord }) => ord)
          .sort((a, b) => a - b),
      );
    }
  });

  test("whoever shares everything is first, with every reason in the seeker's words", async () => {
    const [first, second] = (await rank(defaultWeights)).peers;
    expect(first?.name).toBe("Everything");
    expect(first?.words.needsMet.toSorted()).toEqual(seeker.needs.slice(0, 3).map(inEnglish).sort());
    expect(first?.words.offersWanted.toSorted()).toEqual(seeker.offers.map(inEnglish).sort());
    expect(first?.languages.toSorted()).toEqual(["de", "it"]);
    expect(first?.ecosystems.toSorted()).toEqual(["construction", "renewables"]);
    expect(Math.round(first?.kilometres ?? 0)).toBe(135);
    expect(first?.border).toBe("neighbour");
    expect(second?.name).not.toBe("Everything");
  });

  test("nobody hidden, of one's own regions, or taking part already", async () => {
    const names = (await rank(defaultWeights)).peers.map(({ name }) => name);
    expect(names).toHaveLength(thirtyPeers.length);
    for (const { name } of [...neverPeers, seeker]) expect(names).not.toContain(name);
  });

  test("works that were done together are named, the year of an adaptation too", async () => {
    const { peers } = await rank(defaultWeights);
    const named = (name: string) => peers.find((peer) => peer.name === name);
    expect(
      named("Together twice")
        ?.together.map(({ name }) => name)
        .sort(),
    ).toEqual(["Work 1", "Work 2"]);
    expect(named("Adapted it")?.serviceYear).toBe(new Date().getUTCFullYear());
    expect(named("Drafts it")?.serviceYear).toBeNull();
  });

  test("twenty at first, and a longer list begins with the same", async () => {
    const short = await rank(defaultWeights, 20);
    const long = await rank(defaultWeights, 40);
    expect(short.hasMore).toBe(true);
    expect(short.peers).toHaveLength(20);
    expect(long.peers.slice(0, 20).map(({ id }) => id)).toEqual(short.peers.map(({ id }) => id));
  });
});

test("words of the adaptation count as needs where the vocabulary knows them", async () => {
  const before = (await rank(only("needsMet"))).peers.find(({ name }) => name === "Meets one need");
  await db().adaptation.update({ where: { id: adaptationId }, data: { needs: "Wir suchen eine Pilotlinie." } });
  const after = (await rank(only("needsMet"))).peers.find(({ name }) => name === "Meets one need");
  expect(after?.values.needsMet).toBeGreaterThan(before?.values.needsMet ?? 1);
  expect(after?.words.needsMet).toContain("Pilot line");
});

test("an initiative of others is not told, a public one is", async () => {
  const partner = await createMember(clusterOf("Partner"));
  const name = "Together once";
  const peersFor = async (actor: Person) =>
    (await rankPeersForAdaptation(actor, { adaptationId, weights: defaultWeights, count: mostPeers, locale })).peers;
  expect((await peersFor(partner)).find((peer) => peer.name === name)?.values.together).toBe(0);
  await db().initiative.updateMany({
    where: { partners: { some: { clusterId: clusterOf(name).id } } },
    data: { public: true },
  });
  expect((await peersFor(partner)).find((peer) => peer.name === name)?.values.together).toBe(0.5);
});

test("a partner learns nothing of the lead's profile once that is hidden", async () => {
  const partner = await createMember(clusterOf("Partner"));
  await db().cluster.update({ where: { id: person.acting?.clusterId ?? "" }, data: { published: false } });
  const { peers, grounded } = await rankPeersForAdaptation(partner, {
    adaptationId,
    weights: defaultWeights,
    count: mostPeers,
    locale,
  });
  expect(peers.flatMap(({ words }) => words.offersWanted)).toEqual([]);
  // From the middle of Tirol, not from where the cluster sits.
  const own = (await rank(defaultWeights)).peers;
  const away = (list: typeof own) => list.find(({ name }) => name === "Next door")?.kilometres ?? Number.NaN;
  expect(Math.abs(away(peers) - away(own))).toBeGreaterThan(1);
  expect(peers.every(({ together }) => together.length === 0)).toBe(true);
  expect(grounded).toBe(true); // by the words of the adaptation
  await db().cluster.update({ where: { id: person.acting?.clusterId ?? "" }, data: { published: true } });
});

describe("who may ask", () => {
  const weights = defaultWeights;

  test("whoever takes no part gets the answer for what is missing", async () => {
    const missing = { code: "notFound" };
    await expect(rankPeersForAdaptation(outsider, { adaptationId, weights, count: 5, locale })).rejects.toMatchObject(
      missing,
    );
    await expect(
      rankPeersForAdaptation(person, { adaptationId: newId(), weights, count: 5, locale }),
    ).rejects.toMatchObject(missing);
  });

  test("for a cluster one asks as who acts for it", async () => {
    const { peers } = await rankPeersForCluster(outsider, { weights, count: 5, locale, slug: undefined });
    expect(peers.map(({ name }) => name)).toContain(seeker.name);
    await expect(rankPeersForCluster(outsider, { weights, count: 5, locale, slug: "another" })).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(
      rankPeersForCluster({ ...person, acting: null }, { weights, count: 5, locale, slug: undefined }),
    ).rejects.toMatchObject({
      code: "notFound",
    });
  });

  test("what only lies near is not suggested", async () => {
    const alone = await createMember(await createPeer({ name: "Silent", regionCode: "AT31" }));
    expect(await suggestPeers(alone, 3, locale)).toEqual([]);
    expect((await suggestPeers(person, 3, locale)).map(({ name }) => name)).toContain("Everything");
  });
});
