import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countryIn } from "./countries.ts";
import { dayIn, dayOrderOf } from "./dates.ts";
import { acronymIn, lineIn, townIn } from "./names.ts";
import { degreesIn, numberIn } from "./numbers.ts";
import { codeAndName, currentNuts, supersededNuts } from "./nuts.ts";
import { ecosystemIn, labelIn, languageIn } from "./terms.ts";
import { ownDomain, websiteIn } from "./websites.ts";

const cents = fc.integer({ min: 0, max: 99_999_999_999 });

describe("numbers", () => {
  test.each([
    ["892,228.58", 892_228.58],
    ["758394.29", 758_394.29],
    ["1.234.567,89", 1_234_567.89],
    ["1 234 567,89", 1_234_567.89],
    ["1\u202f234\u202f567,89", 1_234_567.89],
    ["€ 12'000", 12_000],
    ["EUR 1,619,240.00", 1_619_240],
    ["1.234", 1_234],
    ["0,5", 0.5],
    ["-3", -3],
  ])("%s", (text, number) => expect(numberIn(text)).toBe(number));

  test.each(["", "n/a", "12,34,5", "1.2.3", "twelve", "1,23.456,7"])("no number: %j", (text) =>
    expect(numberIn(text)).toBeNull(),
  );

  test("whatever was written in one of the notations is read back", () => {
    fc.assert(
      fc.property(cents, fc.constantFrom("en", "de", "fr", "de-CH", "sl", "it"), (value, locale) => {
        const amount = value / 100;
        const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
        expect(numberIn(amount.toLocaleString(locale, digits))).toBe(amount);
        expect(numberIn(amount.toFixed(2))).toBe(amount);
      }),
    );
  });

  test("never throws, and never answers what is no number", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(numberIn(text) ?? 0).toSatisfy(Number.isFinite);
      }),
    );
  });

  test("degrees take either sign for decimals", () => {
    expect(degreesIn("47,269", 90)).toBe(47.269);
    expect(degreesIn("11.404° W", 180)).toBe(-11.404);
    expect(degreesIn("91", 90)).toBeNull();
  });
});

describe("dates", () => {
  test.each([
    ["2016/11/01", "2016-11-01"],
    ["01.11.2016", "2016-11-01"],
    ["2016-11-01", "2016-11-01"],
    ["1 Nov 2016", "2016-11-01"],
    ["1. November 2016", "2016-11-01"],
    ["1er novembre 2016", "2016-11-01"],
    ["November 1, 2016", "2016-11-01"],
    ["42675", "2016-11-01"],
    ["2016-11-01T00:00:00Z", "2016-11-01"],
    ["13/12/2016", "2016-12-13"],
    ["12/13/2016", "2016-12-13"],
  ])("%s", (text, day) => expect(dayIn(text, "open")).toEqual({ day }));

  test("what may be two days is told by the column, or refused", () => {
    expect(dayOrderOf(["03/04/2016", "25/12/2016"])).toBe("dayFirst");
    expect(dayOrderOf(["03/04/2016", "12/25/2016"])).toBe("monthFirst");
    expect(dayOrderOf(["03/04/2016", "12/25/2016", "25/12/2016"])).toBe("open");
    expect(dayIn("03/04/2016", "dayFirst")).toEqual({ day: "2016-04-03" });
    expect(dayIn("03/04/2016", "monthFirst")).toEqual({ day: "2016-03-04" });
    expect(dayIn("03/04/2016", "open")).toEqual({ problem: "dateAmbiguous" });
    expect(dayIn("31.02.2016", "open")).toEqual({ problem: "date" });
  });

  test("a day in any of the forms is read back", () => {
    const days = fc.date({ min: new Date("1990-01-01"), max: new Date("2049-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = day.split("-");
        const serial = Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000);
        for (const text of [day, `${year}/${month}/${dayOfMonth}`, `${dayOfMonth}.${month}.${year}`, String(serial)]) {
          expect(dayIn(text, "open")).toEqual({ day });
        }
        expect(dayIn(`${dayOfMonth}/${month}/${year}`, "dayFirst")).toEqual({ day });
      }),
    );
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(dayIn(text, "open")).toBeTypeOf("object");
      }),
    );
  });
});

describe("NUTS codes", () => {
  test.each([
    ["FR82", "FRL0"],
    ["FR71", "FRK2"],
    ["FR716", "FRK26"],
    ["FR43", "FRC2"],
    ["FR421", "FRF11"],
    ["FR241", "FRB01"],
    ["SI021", "SI041"],
    ["GR14", "EL61"],
    ["GR30", "EL30"],
    ["PL127", "PL911"],
    ["HU101", "HU110"],
    ["LT00A", "LT011"],
    ["IE021", "IE061"],
    ["ITD55", "ITH55"],
    ["UKD5", "UKD7"],
    ["AT33", "AT33"],
  ])("%s is %s", (before, now) => expect(currentNuts(before)).toBe(now));

  test("once more changes nothing, and no superseded code is left", () => {
    const some = fc.oneof(fc.constantFrom(...supersededNuts), fc.stringMatching(/^[A-Z]{2}[0-9A-Z]{0,3}$/));
    fc.assert(
      fc.property(some, (code) => {
        const now = currentNuts(code);
        expect(currentNuts(now)).toBe(now);
        expect(supersededNuts).not.toContain(now);
      }),
    );
  });

  test("code and name out of one cell", () => {
    expect(codeAndName("DE271  / Augsburg, Kreisfreie Stadt")).toEqual({
      code: "DE271",
      name: "Augsburg, Kreisfreie Stadt",
    });
    expect(codeAndName("FR716  / Rhône")).toEqual({ code: "FRK26", name: "Rhône" });
    expect(codeAndName("AT33")).toEqual({ code: "AT33", name: "" });
    expect(codeAndName("AT33 Tirol")).toEqual({ code: "AT33", name: "Tirol" });
    expect(codeAndName("Podravska")).toEqual({ code: null, name: "Podravska" });
    expect(codeAndName("Turin / Torino")).toEqual({ code: null, name: "Turin / Torino" });
    expect(codeAndName("Tirol")).toEqual({ code: null, name: "Tirol" });
  });
});

describe("places and names", () => {
  test.each([
    ["FRANCE", "FR"],
    ["Frankreich", "FR"],
    ["fr", "FR"],
    ["Francija", "FR"],
    ["Italia", "IT"],
    ["IT Italy / ITALIA", "IT"],
    ["CH Switzerland / SCHWEIZ/SUISSE/SVIZZERA", "CH"],
    ["AT Austria / ÖSTERREICH", "AT"],
    ["Czech Republic", "CZ"],
    ["UK", "GB"],
    ["EL", "GR"],
  ])("%s is %s", (text, code) => expect(countryIn(text)).toBe(code));

  test("no country", () => {
    for (const text of ["", "Atlantis", "Tirol", "ZZ"]) expect(countryIn(text)).toBeNull();
  });

  test("towns without what stands around them", () => {
    expect(townIn("GRAZ")).toBe("Graz");
    expect(townIn("D-79106 Freiburg")).toBe("Freiburg");
    expect(townIn("Lyon Cedex 07")).toBe("Lyon");
    expect(townIn("SAINT-ÉTIENNE")).toBe("Saint-Étienne");
  });

  test("a number before an acronym goes, the acronym stays", () => {
    expect(acronymIn("ASP123 - FOO")).toBe("FOO");
    expect(acronymIn("ASP-12.4: Alpine Wood")).toBe("Alpine Wood");
    expect(acronymIn("S3-4AlpClusters")).toBe("S3-4AlpClusters");
    expect(acronymIn("C-TEMAlp")).toBe("C-TEMAlp");
    expect(acronymIn("Wood - Stone")).toBe("Wood - Stone");
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(acronymIn(acronymIn(text)).length).toBeLessThanOrEqual(120);
      }),
    );
  });

  test("a line has no control characters and only whole characters, whatever came in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const line = lineIn(text, max);
        expect(line).not.toMatch(/\p{Cc}/u);
        expect(line.isWellFormed()).toBe(true);
        expect(line.length).toBeLessThanOrEqual(max);
        expect(lineIn(line, max)).toBe(line);
      }),
    );
  });
});

describe("websites", () => {
  test.each([
    ["www.example.org", "https://www.example.org"],
    ["http://example.org/", "http://example.org"],
    ["http//example.org/en", "http://example.org/en"],
    ["example.org; www.example.com", "https://example.org"],
  ])("%s", (text, website) => expect(websiteIn(text)).toBe(website));

  test("what is none", () => {
    for (const text of [
      "",
      "-",
      "n/a",
      "javascript:alert(1)",
      "localhost",
      "https://user:word@example.org",
      "not a site",
    ]) {
      expect(websiteIn(text)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(websiteIn(text) ?? "https://x").toMatch(/^https?:\/\//);
      }),
    );
  });

  test("a programme's or a network's says nothing about its partners", () => {
    expect(ownDomain("https://www.alpine-space.eu/project")).toBeNull();
    expect(ownDomain("https://www.facebook.com/somebody")).toBeNull();
    expect(ownDomain("https://www.example.org/en")).toBe("example.org");
  });
});

describe("terms in five languages", () => {
  test("ecosystems, languages, labels", () => {
    expect(ecosystemIn("Bauwesen")).toBe("construction");
    expect(ecosystemIn("Santé")).toBe("health");
    expect(ecosystemIn("Turizem")).toBe("tourism");
    expect(ecosystemIn("Cultural and creative industries")).toBe("culturalCreative");
    expect(ecosystemIn("astrology")).toBeNull();
    expect(languageIn("Deutsch")).toBe("de");
    expect(languageIn("slovenščina")).toBe("sl");
    expect(languageIn("anglais")).toBe("en");
    expect(languageIn("EN")).toBe("en");
    expect(labelIn("ESCA Gold")).toBe("gold");
    expect(labelIn("argento")).toBe("silver");
    expect(labelIn("Bronasti znak")).toBe("bronze");
    expect(labelIn("none")).toBeNull();
  });
});
