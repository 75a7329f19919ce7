import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { type DirectoryQuery, nothingChosen } from "../schema.ts";
import { countClustersByRegion } from "./count-clusters.ts";
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
  published?: boolean;
};

const insert = (...clusters: Given[]) =>
  db().cluster.createManyAndReturn({
    data: clusters.map((cluster) => ({ regionCode: "AT33", ...cluster, id: newId(), slug: newId() })),
  });

const query = (text: string, chosen: Partial<DirectoryQuery["chosen"]> = {}): DirectoryQuery => ({
  text,
  chosen: { ...nothingChosen, ...chosen },
  after: null,
});

const namesFor = async (text: string, chosen: Partial<DirectoryQuery["chosen"]> = {}) =>
  (await searchClusters(query(text, chosen))).clusters.map(({ name }) => name);

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
    const { total, counts } = await searchClusters(query("", { ecosystem: ["construction"], country: ["FR"] }));
    expect(total).toBe(1);
    expect(Object.fromEntries(counts.country)).toEqual({ AT: 1, FR: 1, SI: 1 });
    expect(Object.fromEntries(counts.ecosystem)).toEqual({ construction: 1, renewables: 1 });
    expect(Object.fromEntries(counts.language)).toEqual({ en: 1, fr: 1 });
  });
});

describe("a cluster that is not published", () => {
  test("is in no list, no count and no region", async () => {
    expect(await namesFor("geheimes")).toEqual([]);
    const { total, counts } = await searchClusters(query("", { ecosystem: ["health"] }));
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
    const result = await searchClusters({ ...query(text, { language: [`x${prefix}`] }), after });
    expect(result.total).toBe(count);
    seen.push(...result.clusters.map(({ id }) => id));
    after = result.next;
    if (!after) break;
    expect(after.shown).toBe(seen.length);
  }
  expect(seen).toHaveLength(count);
  expect(new Set(seen).size).toBe(count);
});
