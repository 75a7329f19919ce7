import { halfYearOf } from "#src/lib/dates.ts";
import { invalid } from "#src/lib/errors.ts";
import type { CommonIndicator, Indicator, IndicatorValue } from "./schema.ts";

// Whole ten-thousandths, so that sums of decimal fractions come out as written.
const sum = (values: readonly Pick<IndicatorValue, "value">[]): number =>
  values.reduce((total, { value }) => total + Math.round(value * 10_000), 0) / 10_000;

/** All that was reported, over partners and half-years. */
export const reportedTotal = (indicator: Pick<Indicator, "values">): number => sum(indicator.values);

/**
 * How much of the way from baseline to target is done, in percent; null without a target or when there is no way to go.
 * What is reported counts from the baseline on, so a target below it is approached by negative values.
 */
export function targetShare(indicator: Pick<Indicator, "values" | "baseline" | "target">): number | null {
  if (indicator.target === null) return null;
  const way = indicator.target - (indicator.baseline ?? 0);
  if (way === 0) return null;
  return Math.round((reportedTotal(indicator) / way) * 1_000) / 10;
}

export type Totals = {
  readonly periods: readonly string[];
  readonly byPartner: readonly { readonly clusterId: string; readonly total: number }[];
  readonly byPeriod: readonly { readonly period: string; readonly added: number; readonly upToHere: number }[];
};

/** The same values by partner and by half-year, the latter also cumulated from the baseline. */
export function totalsOf(indicator: Pick<Indicator, "values" | "baseline">): Totals {
  const periods = [...new Set(indicator.values.map((value) => value.period))].sort();
  const partners = [...new Set(indicator.values.map((value) => value.clusterId))];
  let upToHere = indicator.baseline ?? 0;
  return {
    periods,
    byPartner: partners.map((clusterId) => ({
      clusterId,
      total: sum(indicator.values.filter((value) => value.clusterId === clusterId)),
    })),
    byPeriod: periods.map((period) => {
      const added = sum(indicator.values.filter((value) => value.period === period));
      upToHere = sum([{ value: upToHere }, { value: added }]);
      return { period, added, upToHere };
    }),
  };
}

/** What has not begun cannot be reported yet. */
export function ensureBegun(period: string, now: Date): void {
  if (period > halfYearOf(now)) throw invalid("initiatives.futurePeriod");
}

/** The half-years that can be reported on: from the one before the initiative began to the present one, newest first. */
export function reportablePeriods(since: string, now: Date): string[] {
  const found: string[] = [];
  const first = new Date(since);
  first.setUTCMonth(first.getUTCMonth() - 6);
  for (let at = now; halfYearOf(at) >= halfYearOf(first) && found.length < 30; ) {
    found.push(halfYearOf(at));
    at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - 6, 1));
  }
  return found;
}

const folded = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/gi, "oe").toLowerCase();

/** Whether code and name, in any of the languages, have all the words; accents and case do not matter. */
export function matchesWords(indicator: Pick<CommonIndicator, "code" | "name">, text: string): boolean {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const code = folded(indicator.code);
  return Object.values(indicator.name).some((name) => {
    const found = `${code} ${folded(name)}`;
    return words.every((word) => found.includes(word));
  });
}
