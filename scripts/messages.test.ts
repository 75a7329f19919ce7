import { expect, test } from "vitest";
import { faultsOf } from "./messages.ts";

const english = new Map([
  ["a.count", "{count, plural, one {# task} other {# tasks}}"],
  ["a.link", "Read <link>the rules</link>, {name}."],
  ["a.sentence", "Nobody has answered yet today"],
  ["a.state", "{state, select, open {open} other {closed}}"],
]);
const faults = (locale: string, changes: Record<string, string>) =>
  faultsOf(locale, new Map([...english, ...Object.entries(changes)]), english).filter((line) =>
    Object.keys(changes).some((key) => line.includes(key)),
  );

test("a language must have exactly its plural forms", () => {
  expect(faults("sl", { "a.count": "{count, plural, one {# naloga} other {# nalog}}" })).toEqual([
    "sl a.count: the plural of {count} lacks two, few",
  ]);
  expect(faults("de", { "a.count": "{count, plural, one {# A} few {# B} other {# C}}" })).toEqual([
    "de a.count: the plural of {count} has few, which de does not use",
  ]);
  expect(faults("de", { "a.count": "{count, plural, =0 {nichts} one {# A} other {# B}}" })).toEqual([]);
});

test("arguments, tags and choices are those of the English text", () => {
  expect(faults("de", { "a.link": "Lesen Sie die <b>Regeln</b>." })).toEqual([
    "de a.link: lacks <link>, {name}",
    "de a.link: has <b>, which English has not",
  ]);
  expect(faults("de", { "a.state": "{state, select, other {zu}}" })).toEqual(["de a.state: lacks {state} = open"]);
});

test("empty, unreadable, untranslated, missing and superfluous texts are told", () => {
  expect(faults("de", { "a.link": " " })).toEqual(["de a.link: is empty"]);
  expect(faults("de", { "a.link": "{name" })[0]).toContain("cannot be read");
  expect(faults("de", { "a.sentence": "Nobody has answered yet today" })).toEqual([
    "de a.sentence: is the same as in English",
  ]);
  expect(faultsOf("de", new Map([["a.new", "neu"]]), new Map([["a.old", "old"]]))).toEqual([
    "de a.old: is missing",
    "de a.new: is not in English",
  ]);
});
