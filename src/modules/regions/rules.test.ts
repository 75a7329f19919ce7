import { describe, expect, test } from "vitest";
import { byCountry, matchingRegions } from "./rules.ts";
import { type Region, regionName } from "./schema.ts";

const region = (code: string, country: string, name: string, names: Region["names"] = {}): Region => ({
  code,
  country,
  name,
  names,
  lat: 47,
  lon: 10,
  alpine: true,
});

const tyrol = region("AT33", "AT", "Tirol", { en: "Tyrol", de: "Tirol", fr: "Tyrol", it: "Tirolo", sl: "Tirolska" });
const southTyrol = region("ITH1", "IT", "Bolzano/Bozen", { en: "South Tyrol", de: "Südtirol", it: "Alto Adige" });
const styria = region("AT22", "AT", "Steiermark", { en: "Styria", sl: "Štajerska" });
const zurich = region("CH04", "CH", "Zürich", { en: "Zurich", fr: "Zurich" });
const all = [southTyrol, tyrol, styria, zurich];

describe("finding a region", () => {
  test.each([
    ["tirolska", "de", ["AT33"]],
    ["stajer", "fr", ["AT22"]],
    ["ZÜRICH", "sl", ["CH04"]],
    ["zurich", "sl", ["CH04"]],
    ["ith1", "en", ["ITH1"]],
    ["Österr", "de", ["AT33", "AT22"]],
    ["nowhere", "en", []],
  ] as const)("%s in %s", (text, locale, codes) => {
    expect(matchingRegions(all, text, locale).map(({ code }) => code)).toEqual(codes);
  });

  test("a name that begins with the text comes before one that contains it", () => {
    expect(matchingRegions(all, "tirol", "de").map(({ code }) => code)).toEqual(["AT33", "ITH1"]);
  });
});

test("regions stand under their countries in the language's order", () => {
  const groups = byCountry(all, "de");
  expect(groups.map(({ label }) => label)).toEqual(["Italien", "Österreich", "Schweiz"]);
  expect(groups[1]?.regions.map((each) => regionName(each, "de"))).toEqual(["Steiermark", "Tirol"]);
});
