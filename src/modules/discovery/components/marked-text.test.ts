import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partsOf, wordsToMark } from "./marked-text.ts";

const marked = (text: string, words: readonly string[]) =>
  partsOf(text, words)
    .filter(({ isHit }) => isHit)
    .map(({ text: part }) => part);

describe("marking", () => {
  test.each([
    ["Pôle Forêt & Énergie", ["foret"], ["Forêt"]],
    ["Straßenmöbel", ["strasse"], ["Straße"]],
    ["Holz und Holzbau", ["holz"], ["Holz", "Holz"]],
    ["Les bois, le bois", ["le"], ["Le", "le"]],
    ["Allée", ["le"], []],
    ["Holz", ["xyz"], []],
    ["Holzbau", ["holzb", "holz"], ["Holzb"]],
  ])("%s by %j marks %j", (text, words, found) => {
    expect(marked(text, words)).toEqual(found);
  });

  test("never changes a text, whatever is looked for", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.array(fc.string({ minLength: 1, maxLength: 4 })),
        (text, words) => {
          const whole = partsOf(text, words).map(({ text: part }) => part);
          expect(whole.join("")).toBe(text.normalize("NFC"));
        },
      ),
    );
  });
});

test("what was typed is marked; of what was meant only a word of the description", () => {
  expect(
    wordsToMark([
      { typed: "holz", field: "name", found: "Holzcluster Tirol", by: "part" },
      { typed: "bois", field: "offer", found: "Holzbau", by: "meaning" },
      { typed: "werkstat", field: "description", found: "Werkstatt", by: "spelling" },
    ]),
  ).toEqual(["holz", "werkstatt"]);
});
