import { expect, it } from "vitest";
import { initialsOf, personColour } from "./person-colour.ts";

it.each([
  ["Maja Kovač", "MK"],
  ["Anne-Sophie Favre", "AF"],
  ["Žiga", "Ž"],
  ["Filière bois (Fribourg)", "FF"],
  ["  ", "?"],
  ["𝒜lpha Beta", "𝒜B"],
])("%s is shown as %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it("gives a seed the same colour always, and many seeds all the colours", () => {
  expect(personColour("a")).toBe(personColour("a"));
  expect(new Set(Array.from({ length: 200 }, (_, n) => personColour(`id-${n}`))).size).toBe(8);
});
