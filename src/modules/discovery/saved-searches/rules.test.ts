import { expect, test } from "vitest";
import { unknownTo } from "./rules.ts";
import { mostKnown, savedQueryOf } from "./schema.ts";

const saved = new Date("2026-05-01T12:00:00Z");
const before = new Date("2026-04-30T12:00:00Z");
const later = new Date("2026-05-02T12:00:00Z");

test("new is what was neither found at saving nor told since", () => {
  const found = ["a", "b", "c"].map((id) => ({ id, createdAt: before }));
  expect(unknownTo({ known: ["a"], createdAt: saved }, ["b"], found)).toEqual(["c"]);
});

test("of a search that found too many to remember, only clusters made later are new", () => {
  const known = Array.from({ length: mostKnown }, (_, index) => `k${index}`);
  const found = [
    { id: "old", createdAt: before },
    { id: "new", createdAt: later },
    { id: "k7", createdAt: later },
  ];
  expect(unknownTo({ known, createdAt: saved }, [], found)).toEqual(["new"]);
});

test.each([
  ["q=holz&country=AT&after=abc", "q=holz&country=AT"],
  ["country=AT&q=holz", "q=holz&country=AT"],
  ["q=%20%20&nothing=1&country=nowhere", ""],
  ["__proto__=x&constructor=y", ""],
  ["q=a%00b", "q=a+b"],
])("a search has one spelling: %s", (typed, stored) => {
  expect(savedQueryOf(typed)).toBe(stored);
});
