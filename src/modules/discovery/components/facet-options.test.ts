import { describe, expect, test } from "vitest";
import type { Region } from "#src/modules/regions/schema.ts";
import { type FacetCounts, nothingChosen } from "../schema.ts";
import { facetNames, facetOptions, regionBranches } from "./facet-options.ts";

const region = (code: string, name: string, country = code.slice(0, 2)): Region => ({
  code,
  country,
  name,
  names: {},
  lat: 0,
  lon: 0,
  alpine: false,
});
const regions = [
  region("ITC", "Nord-Ovest"),
  region("ITH", "Nord-Est"),
  region("ITC4", "Lombardia"),
  region("ITC1", "Piemonte"),
  region("ITH1", "Bolzano"),
  region("ITH2", "Trento"),
  region("SI0", "Slovenija"),
  region("SI03", "Vzhodna"),
  region("SI04", "Zahodna"),
  region("EL30", "Attiki", "GR"),
];
const texts = { ecosystem: String, label: String, size: String, term: () => null };
const names = facetNames(regions, [], texts, "en");
const counts = (facet: keyof FacetCounts, values: Record<string, number>): FacetCounts => {
  const none = new Map<string, number>();
  const all = { country: none, region: none, ecosystem: none, technology: none, language: none, label: none };
  return { ...all, size: none, offer: none, need: none, [facet]: new Map(Object.entries(values)) };
};

describe("regions", () => {
  const found = new Map(
    Object.entries({ ITC: 3, ITC1: 1, ITC4: 2, ITH: 1, ITH2: 1, SI0: 2, SI03: 1, SI04: 1, EL3: 1, EL30: 1 }),
  );
  const branches = regionBranches(regions, found, nothingChosen, names, "en");

  test("stand under their country, the smaller under the larger", () => {
    const italy = branches.find(({ key }) => key === "IT");
    expect(italy).toMatchObject({ label: "Italy", count: 4, isOpen: false });
    // The North-East has one region here, which says as much alone.
    expect(italy?.rows.map(({ value, depth }) => [value, depth])).toEqual([
      ["ITH2", 0],
      ["ITC", 0],
      ["ITC4", 1],
      ["ITC1", 1],
    ]);
  });

  test("a level that repeats its country is left out, and Greece is found under its own code", () => {
    expect(branches.find(({ key }) => key === "SI")?.rows.map(({ value }) => value)).toEqual(["SI03", "SI04"]);
    expect(branches.find(({ key }) => key === "GR")).toMatchObject({ label: "Greece", count: 1 });
  });

  test("what is chosen is always there, and its country open", () => {
    const chosen = { ...nothingChosen, region: ["ITH1"] };
    const italy = regionBranches(regions, found, chosen, names, "en").find(({ key }) => key === "IT");
    expect(italy?.isOpen).toBe(true);
    expect(italy?.rows).toContainEqual({ value: "ITH1", label: "Bolzano", count: 0, depth: 1 });
  });

  test("the smallest come with the one around them", () => {
    const deep = new Map([...found, ["ITH20", 1]]);
    const values = (region: string[]) =>
      regionBranches(regions, deep, { ...nothingChosen, region }, names, "en").flatMap(({ rows }) =>
        rows.map(({ value }) => value),
      );
    expect(values([])).not.toContain("ITH20");
    expect(values(["ITH2"])).toContain("ITH20");
  });
});

test("values stand by what they would leave; sizes and labels in their own order, whole", () => {
  const values = (list: readonly { value: string }[]) => list.map(({ value }) => value);
  const offers = counts("offer", { "~zeta": 2, "~alpha": 2, "~many": 5 });
  expect(values(facetOptions("offer", offers, { ...nothingChosen, offer: ["~none"] }, names, "en"))).toEqual([
    "~many",
    "~alpha",
    "~zeta",
    "~none",
  ]);
  expect(values(facetOptions("label", counts("label", { bronze: 3 }), nothingChosen, names, "en"))).toEqual([
    "gold",
    "silver",
    "bronze",
  ]);
  expect(facetOptions("label", counts("offer", {}), nothingChosen, names, "en")).toEqual([]);
});

test("a free word is called as a cluster wrote it, where that is known", () => {
  expect(names.offer("~energy planning")).toBe("energy planning");
});
