import { describe, expect, test } from "vitest";
import { differences, markOf } from "./rules.ts";
import { type ComparedCluster, comparedSlugs, type OwnWords } from "./schema.ts";
import { comparePath } from "./widgets/compare-path.ts";

const nothing = { ecosystems: [], technologies: [], offers: [], needs: [], languages: [], s3Priorities: [] };

const cluster = (given: Partial<ComparedCluster>): ComparedCluster => ({
  id: "a",
  slug: "a",
  name: "A",
  regionCode: "AT33",
  region: { name: "Tirol", names: {} },
  country: "AT",
  town: "Innsbruck",
  kilometres: null,
  memberCount: null,
  founded: null,
  label: null,
  website: null,
  isOwn: false,
  ...nothing,
  ...given,
});

describe("what is marked", () => {
  const own: OwnWords = {
    ...nothing,
    regionCode: "ITH2",
    needs: ["Prototyping"],
    offers: ["Forêt"],
    languages: ["de"],
  };
  const a = cluster({ offers: ["prototyping", "Forêt"], needs: ["foret"], languages: ["de", "fr"] });
  const b = cluster({ id: "b", languages: ["fr"], offers: ["FORÊT"] });
  const all = { own, clusters: [a, b] };

  test("an offer that we need, a need that we offer, a language that is ours", () => {
    expect(markOf("offers", "prototyping", a, all)).toEqual({ mine: true, shared: false });
    expect(markOf("needs", "foret", a, all)).toEqual({ mine: true, shared: false });
    expect(markOf("languages", "de", a, all)).toEqual({ mine: true, shared: false });
    // We offer it too, which helps nobody.
    expect(markOf("offers", "Forêt", a, all).mine).toBe(false);
  });

  test("what another one says too, however it is written", () => {
    expect(markOf("languages", "fr", a, all)).toEqual({ mine: false, shared: true });
    expect(markOf("offers", "Forêt", a, all).shared).toBe(true);
  });

  test("nothing of ours where we act for nobody, or look at ourselves", () => {
    expect(markOf("languages", "de", a, { own: null, clusters: [a] })).toEqual({ mine: false, shared: false });
    expect(markOf("languages", "de", { ...a, isOwn: true }, all).mine).toBe(false);
  });
});

test("differences are told whatever the order and the spelling of words", () => {
  const a = cluster({ offers: ["A", "b"], founded: 2000 });
  const b = cluster({ id: "b", offers: ["B", "a"], founded: 2001, town: "INNSBRUCK" });
  expect(differences([a, b])).toEqual(["founded"]);
  expect(differences([a])).toEqual([]);
});

test("the address names each once, four at most, and nothing that is no address", () => {
  expect(comparedSlugs({ c: ["a", "b", "a", "../x", "c", "d", "e"] })).toEqual(["a", "b", "c", "d"]);
  expect(comparedSlugs({ c: "a" })).toEqual(["a"]);
  expect(comparedSlugs({})).toEqual([]);
  expect(comparePath(["a", "b"], true)).toBe("/clusters/compare?c=a&c=b&differences=1");
  expect(comparePath([])).toBe("/clusters/compare");
});
