import { describe, expect, test } from "vitest";
import {
  type DirectoryQuery,
  directoryPath,
  nothingChosen,
  readDirectoryAddress,
  readDirectoryQuery,
  wholeDirectory,
} from "../schema.ts";
import { anyWord, editsToBeginning, meaningOf } from "./rules.ts";
import type { Candidate } from "./schema.ts";

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

const candidate = (typed: string, word: string, closeness: number): Candidate => ({
  position: 1,
  typed,
  word,
  closeness,
  tag: 1,
  rows: 1,
  nameRows: 0,
  dense: false,
});
const wordsOf = (...given: Candidate[]) => meaningOf(given).words.map(({ word }) => word);

describe("what a typed word means", () => {
  test("a known word is not taken for one that looks like it", () => {
    expect(wordsOf(candidate("wood", "wood", 0), candidate("wood", "woodland", 1))).toEqual(["wood", "woodland"]);
  });

  test("what only contains it is not sure", () => {
    const { sure } = meaningOf([candidate("holz", "holz", 0), candidate("holz", "nadelholz", 2)]);
    expect(sure.map(({ word }) => word)).toEqual(["holz"]);
  });

  test("of words that look like it only the nearest stay", () => {
    const near = ["innovation", "innovative", "renovation"].map((word) => candidate("inovation", word, 3));
    expect(wordsOf(...near)).toEqual(["innovation"]);
  });

  test("short words forgive nothing", () => {
    expect(wordsOf(candidate("ict", "act", 3))).toEqual([]);
  });
});

test("words with signs of the query language stay words", () => {
  expect(anyWord([{ word: "d'or" }, { word: "a\\b" }])).toBe("'d''or' | 'a\\\\b'");
});

describe("the address of a search", () => {
  const after = { key: "holz", ord: 7, shown: 20 };

  test("says the same when read back", () => {
    const query: DirectoryQuery = {
      text: "Bois & forêt",
      chosen: {
        ...nothingChosen,
        region: ["AT33", "FRK2"],
        ecosystem: ["digital"],
        offer: ["pilot-line", "~kräuter & tee"],
      },
      from: "legno-vivo",
      within: 200,
      strangers: true,
      box: { west: 5.5, south: 44, east: 16.25, north: 48 },
      sort: "distance",
      after,
    };
    expect(readDirectoryAddress(directoryPath(query).split("?")[1] ?? "")).toEqual(query);
  });

  test.each([
    { region: "at33", ecosystem: "magic", country: "Austria", language: "german" },
    { q: "\u0000", after: "eyJ4IjoxfQ" },
    { after: "%%%", region: ["'; DROP TABLE"] },
    { within: "-5", box: "1,2,3", sort: "random", from: "A/B", strangers: "yes", offer: "~\u0000" },
    { box: ["NaN,0,1,1", "10,0,-10,1"], size: "huge", label: "platinum" },
  ])("what it cannot mean is left out: %j", (params) => {
    expect(readDirectoryQuery(params)).toEqual(wholeDirectory);
  });
});
