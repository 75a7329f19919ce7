import { fold } from "#src/lib/fold.ts";
import { locales } from "#src/lib/locales.ts";

/** Which of the first two numbers of "03/04/2016" is the day; "open" where no value of the column tells. */
export type DayOrder = "dayFirst" | "monthFirst" | "open";

const months = new Map<string, number>(
  locales.flatMap((locale) =>
    (["long", "short"] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, at): [string, number] => [
        fold(format.format(Date.UTC(2020, at, 15))).replace(/\.$/, ""),
        at + 1,
      ]);
    }),
  ),
);

const numeric = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const inWords = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(\p{L}+)\.?,?\s+(\d{4})$/u;
const wordFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
const serial = /^\d{5}(?:\.\d+)?$/;

const withoutTime = (text: string): string => text.trim().replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, "");

/** Decided by the whole column, as one value alone cannot say. */
export function dayOrderOf(values: Iterable<string>): DayOrder {
  let [dayFirst, monthFirst] = [0, 0];
  for (const value of values) {
    const [, first, sign, second] = numeric.exec(withoutTime(value)) ?? [];
    if (!first || !second) continue;
    // With points nobody writes the month first.
    if (Number(first) > 12 || sign === ".") dayFirst += 1;
    else if (Number(second) > 12) monthFirst += 1;
  }
  if (dayFirst > 0 && monthFirst > 0) return "open";
  return dayFirst > 0 ? "dayFirst" : monthFirst > 0 ? "monthFirst" : "open";
}

export type DayResult = { readonly day: string } | { readonly problem: "date" | "dateAmbiguous" };

function dayOf(year: number, month: number, day: number): DayResult {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2100 ? { day: date.toISOString().slice(0, 10) } : { problem: "date" };
}

/** The day that is meant: "2016/11/01", "01.11.2016", "1 Nov 2016", 42675 (as Excel counts days). */
export function dayIn(text: string, order: DayOrder): DayResult {
  const plain = withoutTime(text);
  if (serial.test(plain)) {
    const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(plain)) * 86_400_000);
    return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }
  const iso = yearFirst.exec(plain);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, dayText, word, yearText] = inWords.exec(plain) ?? reordered(wordFirst.exec(plain));
  if (word) {
    const month = months.get(fold(word));
    return month ? dayOf(Number(yearText), month, Number(dayText)) : { problem: "date" };
  }
  const [, first, sign, second, years] = numeric.exec(plain) ?? [];
  if (!first || !second || !years) return { problem: "date" };
  const year = years.length === 2 ? 2000 + Number(years) : Number(years);
  const [a, b] = [Number(first), Number(second)];
  if (sign === "." || a > 12 || a === b) return dayOf(year, b, a);
  if (b > 12) return dayOf(year, a, b);
  if (order === "open") return { problem: "dateAmbiguous" };
  return order === "dayFirst" ? dayOf(year, b, a) : dayOf(year, a, b);
}

const reordered = (match: RegExpExecArray | null): readonly (string | undefined)[] =>
  match ? [match[0], match[2], match[1], match[3]] : [];
