import { expect, test } from "vitest";
import { ensureBegun, matchesWords, reportablePeriods, reportedTotal, targetShare, totalsOf } from "./rules.ts";
import type { IndicatorValue } from "./schema.ts";

const value = (clusterId: string, period: string, amount: number): IndicatorValue => ({
  clusterId,
  period,
  value: amount,
  note: "",
  reportedById: null,
  reportedAt: "2027-01-01T00:00:00Z",
  revision: 1,
});
const values = [value("a", "2026-H2", 0.1), value("b", "2026-H2", 0.2), value("a", "2027-H1", 3)];

test("values add up over partners and half-years, to the last decimal", () => {
  expect(reportedTotal({ values })).toBe(3.3);
  expect(totalsOf({ values, baseline: 10 })).toEqual({
    periods: ["2026-H2", "2027-H1"],
    byPartner: [
      { clusterId: "a", total: 3.1 },
      { clusterId: "b", total: 0.2 },
    ],
    byPeriod: [
      { period: "2026-H2", added: 0.3, upToHere: 10.3 },
      { period: "2027-H1", added: 3, upToHere: 13.3 },
    ],
  });
});

test("the share counts from the baseline, upwards and downwards", () => {
  expect(targetShare({ values, baseline: null, target: 33 })).toBe(10);
  expect(targetShare({ values, baseline: 10, target: 13.3 })).toBe(100);
  expect(targetShare({ values: [value("a", "2026-H2", -5)], baseline: 20, target: 10 })).toBe(50);
  expect(targetShare({ values, baseline: 10, target: 10 })).toBeNull();
  expect(targetShare({ values, baseline: 10, target: null })).toBeNull();
});

test("what has not begun cannot be reported", () => {
  const now = new Date("2027-06-30T12:00:00Z");
  expect(() => ensureBegun("2027-H2", now)).toThrow("initiatives.futurePeriod");
  expect(() => ensureBegun("2027-H1", now)).not.toThrow();
  expect(reportablePeriods("2026-02-01T00:00:00Z", now)).toEqual(["2027-H1", "2026-H2", "2026-H1", "2025-H2"]);
});

test("a common indicator is found by code and by words of any language, without accents", () => {
  const indicator = {
    code: "RCO84",
    name: { en: "Pilot actions developed jointly", fr: "Actions pilotes élaborées conjointement" },
  };
  expect(matchesWords(indicator, "rco84")).toBe(true);
  expect(matchesWords(indicator, "elaborees actions")).toBe(true);
  expect(matchesWords(indicator, "jointly elaborees")).toBe(false);
});
