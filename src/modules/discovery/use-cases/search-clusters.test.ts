import { beforeAll, describe, expect, test } from "vitest";
import { anonymous } from "#src/lib/actor.ts";
import { newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { type DirectoryQuery, nothingChosen, wholeDirectory } from "../schema.ts";
import { countClustersByRegion } from "./count-clusters.ts";
import { mapWindow } from "./map-window.ts";
import { pageSize, searchClusters } from "./search-clusters.ts";

withDatabase();

type Given = {
  name: string;
  regionCode?: string;
  town?: string;
  description?: string;
  ecosystems?: string[];
  languages?: string[];
  offers?: string[];
  technologies?: string[];
  lat?: number;
  lon?: number;
  published?: boolean;
};

const insert = (...clusters: Given[]) =>
  db().cluster.createManyAndReturn({
    data: clusters.map((cluster) => ({ regionCode: "AT33", ...cluster, id: newId(), slug: newId() })),
  });

const query = (text: string, chosen: Partial<DirectoryQuery["chosen"]> = {}): DirectoryQuery => ({
  ...wholeDirectory,
  text,
  chosen: { ...nothingChosen, ...chosen },
});

const namesFor = async (text: string, chosen: Partial<DirectoryQuery["chosen"]> = {}) =>
  (await searchClusters(anonymous, query(text, chosen))).clusters.map(({ name }) => name);

beforeAll(async () => {
  await insert(
    {
      name: "Holzcluster Tirol",
      offers: ["Prototyping", "Straßenmöbel"],
      ecosystems: ["construction"],
      languages: ["de"],
    },
    {
      name: "Pôle Forêt & Énergie",
      regionCode: "FRK2",
      town: "Saint-Étienne",
      ecosystems: ["renewables", "construction"],
      languages: ["fr", "en"],
    },
    { name: "Lesarski grozd Štajerska", regionCode: "SI03", ecosystems: ["construction"], languages: ["sl", "de"] },
    {
      name: "Innovation Health Hub",
      regionCode: "CH01",
      description: "Prototyping of devices",
      ecosystems: ["health"],
    },
    { name: "Geheimes Netzwerk", description: "Prototyping", ecosystems: ["health"], published: false },
  );
});

describe("the words of a search", () => {
  test.each([
    ["foret", "Pôle Forêt & Énergie"],
    ["ENERGIE", "Pôle Forêt & Énergie"],
    ["saint etienne", "Pôle Forêt & Énergie"],
    ["stajerska", "Lesarski grozd Štajerska"],
    ["strassenmobel", "Holzcluster Tirol"],
    ["inovatoin", "Innovation Health Hub"],
    ["holzclutser", "Holzcluster Tirol"],
    ["lesarsik grozd", "Lesarski grozd Štajerska"],
    ["holz", "Holzcluster Tirol"],
    ["Auvergne Rhône Alpes", undefined],
    ["Rhone Alpes", "Pôle Forêt & Énergie"],
    ["Tirolska", "Holzcluster Tirol"],
    ["xyzzyx", undefined],
    ["&&&", undefined],
    ["' | !x:*", undefined],
  ])("%s finds %s", async (text, name) => {
    expect((await namesFor(text))[0]).toBe(name);
  });

  test("all words must be met", async () => {
    expect(await namesFor("prototyping tirol")).toEqual(["Holzcluster Tirol"]);
  });

  test("what is offered comes before what is only described", async () => {
    expect(await namesFor("prototyping")).toEqual(["Holzcluster Tirol", "Innovation Health Hub"]);
  });
});

describe("filters", () => {
  test("values of one facet widen, facets narrow", async () => {
    expect(await namesFor("", { ecosystem: ["construction"], language: ["de", "fr"] })).toHaveLength(3);
    expect(await namesFor("", { ecosystem: ["construction"], language: ["fr"] })).toEqual(["Pôle Forêt & Énergie"]);
    expect(await namesFor("", { country: ["SI", "CH"] })).toEqual([
      "Innovation Health Hub",
      "Lesarski grozd Štajerska",
    ]);
  });

  test("each facet is counted without its own filter, the others applied", async () => {
    const { total, counts } = await searchClusters(
      anonymous,
      query("", { ecosystem: ["construction"], country: ["FR"] }),
    );
    expect(total).toBe(1);
    expect(Object.fromEntries(counts.country)).toEqual({ AT: 1, FR: 1, SI: 1 });
    expect(Object.fromEntries(counts.ecosystem)).toEqual({ construction: 1, renewables: 1 });
    expect(Object.fromEntries(counts.language)).toEqual({ en: 1, fr: 1 });
  });
});

describe("a cluster that is not published", () => {
  test("is in no list, no count and no region", async () => {
    expect(await namesFor("geheimes")).toEqual([]);
    const { total, counts } = await searchClusters(anonymous, query("", { ecosystem: ["health"] }));
    expect(total).toBe(1);
    expect(counts.ecosystem.get("health")).toBe(1);
    expect((await countClustersByRegion()).get("AT33")).toBe(1);
  });

  test("leaves at once when it is taken back, and comes again", async () => {
    const [cluster] = await insert({ name: "Quantenkristall", regionCode: "DE21" });
    if (!cluster) throw new Error("not inserted");
    expect(await namesFor("quantenkristall")).toEqual(["Quantenkristall"]);
    await db().cluster.update({ where: { id: cluster.id }, data: { published: false } });
    expect(await namesFor("quantenkristall")).toEqual([]);
    await db().cluster.update({ where: { id: cluster.id }, data: { published: true, name: "Photonenkristall" } });
    expect(await namesFor("quantenkristall")).toEqual([]);
    expect(await namesFor("photonenkristall")).toEqual(["Photonenkristall"]);
    await db().cluster.delete({ where: { id: cluster.id } });
    expect(await namesFor("photonenkristall")).toEqual([]);
  });
});

describe("why a cluster was found", () => {
  const whyFor = async (text: string) => (await searchClusters(anonymous, query(text))).clusters[0]?.matches;

  test("the word, where it stands, and how it was met", async () => {
    expect(await whyFor("foret")).toEqual([
      { typed: "foret", field: "name", found: "Pôle Forêt & Énergie", by: "same" },
    ]);
    expect(await whyFor("inovatoin")).toMatchObject([{ typed: "inovatoin", field: "name", by: "spelling" }]);
    expect(await whyFor("devices")).toEqual([{ typed: "devices", field: "description", found: "devices", by: "same" }]);
    expect(await whyFor("slowenien")).toMatchObject([{ field: "country", found: "SI" }]);
  });
});

describe("words of other languages", () => {
  const words = ["Holz", "bois", "legno", "les", "wood", "lezarstvo", "boiss"];
  test.each(words)("%s finds those who work with wood, whatever they wrote", async (text) => {
    const written = ["Holzbau", "construction bois", "costruzioni in legno", "lesarstvo", "timber engineering"];
    await insert(
      ...written.map((technology, index) => ({
        name: `Quintett ${index} ${text}x`,
        regionCode: "NO08",
        technologies: [technology],
      })),
    );
    const { clusters } = await searchClusters(anonymous, query(text, { country: ["NO"] }));
    expect(new Set(clusters.flatMap(({ technologies }) => technologies)).size).toBe(written.length);
    expect(clusters.flatMap(({ matches }) => matches.map(({ field }) => field))).not.toContain("description");
    await db().cluster.deleteMany({ where: { regionCode: "NO08" } });
  });
});

describe("distance", () => {
  beforeAll(async () => {
    await insert(
      { name: "Ferrum Reykjavík", regionCode: "IS00", lat: 64.13, lon: -21.9 },
      { name: "Ferrum Akureyri", regionCode: "IS00", lat: 65.68, lon: -18.1 },
      { name: "Ferrum without a place", regionCode: "IS00" },
    );
    await db().cluster.create({
      data: { id: newId(), slug: "from-here", name: "Ferrum Selfoss", regionCode: "IS00", lat: 63.93, lon: -21 },
    });
  });

  test("narrows to a circle, and sorts by it, those without a place last", async () => {
    const from = { ...query("", { country: ["IS"] }), from: "from-here" };
    const near = await searchClusters(anonymous, { ...from, within: 100, sort: "distance" });
    expect(near.clusters.map(({ name, kilometres }) => [name, kilometres])).toEqual([
      ["Ferrum Selfoss", 0],
      ["Ferrum Reykjavík", 49],
    ]);
    const all = await searchClusters(anonymous, { ...from, sort: "distance" });
    expect(all.clusters.map(({ name }) => name).slice(2)).toEqual(["Ferrum Akureyri", "Ferrum without a place"]);
  });

  test("a window of the map narrows the list, and the map shows the same clusters", async () => {
    const box = { west: -23, south: 63, east: -20, north: 65 };
    const { clusters } = await searchClusters(anonymous, { ...query("ferrum"), box });
    expect(clusters.map(({ name }) => name).sort()).toEqual(["Ferrum Reykjavík", "Ferrum Selfoss"]);
    const points = await mapWindow(anonymous, { search: "q=ferrum", box });
    expect(points.map((point) => ("name" in point ? point.name : "")).sort()).toEqual([
      "Ferrum Reykjavík",
      "Ferrum Selfoss",
    ]);
  });
});

describe("regions of any level", () => {
  test("a region of level 1 holds those of level 2, and is counted", async () => {
    const found = await searchClusters(anonymous, query("", { region: ["AT3"] }));
    expect(found.clusters.map(({ name }) => name)).toContain("Holzcluster Tirol");
    expect(found.counts.region.get("AT3")).toBe(found.counts.region.get("AT33"));
  });
});

test.each(["", "seilschaft"])("page after page every cluster comes once (%j)", async (text) => {
  const count = pageSize * 2 + 3;
  const prefix = text ? "b" : "a";
  await insert(
    ...Array.from({ length: count }, (_, i) => ({
      name: `${prefix} ${i % 7}`,
      regionCode: "PT17",
      description: "Seilschaft",
      languages: [`x${prefix}`],
    })),
  );
  const seen: string[] = [];
  let after: DirectoryQuery["after"] = null;
  for (let page = 0; page < 4; page++) {
    const result = await searchClusters(anonymous, { ...query(text, { language: [`x${prefix}`] }), after });
    expect(result.total).toBe(count);
    seen.push(...result.clusters.map(({ id }) => id));
    after = result.next;
    if (!after) break;
    expect(after.shown).toBe(seen.length);
  }
  expect(seen).toHaveLength(count);
  expect(new Set(seen).size).toBe(count);
});
