import { describe, expect, test } from "vitest";
import { editsToBeginning, meaningOf, textQuery } from "./rules.ts";
import { directoryPath, nothingChosen, readDirectoryQuery } from "./schema.ts";

describe("how far a typed word is from the beginning of another", () => {
  test.each([
    ["wood", "wood", 0],
    ["inno", "innovation", 0],
    ["inovation", "innovation", 1],
    ["inovatoin", "innovation", 2],
    ["holzz", "holz", 1],
    ["mobliity", "mobility", 1],
  ])("%s → %s: %i", (typed, word, edits) => {
    expect(editsToBeginning(typed, word)).toBe(edits);
  });
});

const candidate = (typed: string, word: string, closeness: number) => ({ typed, word, closeness });

describe("what a typed word means", () => {
  test("a known word is not taken for one that looks like it", () => {
    expect(meaningOf([candidate("wood", "wood", 0), candidate("wood", "woodland", 1)])).toEqual({
      sure: ["wood", "woodland"],
      all: ["wood", "woodland"],
    });
  });

  test("of words that look like it only the nearest stay", () => {
    const near = ["innovation", "innovative", "renovation"].map((word) => candidate("inovation", word, 3));
    expect(meaningOf(near).all).toEqual(["innovation"]);
  });

  test("short words forgive nothing", () => {
    expect(meaningOf([candidate("ict", "act", 3)]).all).toEqual([]);
  });
});

test("words with signs of the query language stay words", () => {
  expect(textQuery([{ sure: ["d'or"], all: ["d'or", "a\\b"] }])?.matching).toBe("('d''or' | 'a\\\\b')");
});

describe("the address of a search", () => {
  const after = { rank: 3, name: "holz", id: "0198f000-0000-7000-8000-000000000001", shown: 20 };

  test("says the same when read back", () => {
    const query = {
      text: "Bois & forêt",
      chosen: { ...nothingChosen, region: ["AT33", "FRK2"], ecosystem: ["digital"] },
      after,
    };
    const url = new URL(directoryPath(query), "http://localhost");
    const params = Object.fromEntries([...url.searchParams.keys()].map((key) => [key, url.searchParams.getAll(key)]));
    expect(readDirectoryQuery(params)).toEqual(query);
  });

  test.each([
    { region: "at33", ecosystem: "magic", country: "Austria", language: "german" },
    { q: "\u0000", after: "eyJ4IjoxfQ" },
    { after: "%%%", region: ["'; DROP TABLE"] },
  ])("what it cannot mean is left out: %j", (params) => {
    expect(readDirectoryQuery(params)).toEqual({ text: "", chosen: nothingChosen, after: null });
  });
});
