import { useLocale, useTimeZone } from "next-intl";
import { dateLocale } from "#src/lib/locales.ts";

/** Writes dates in the reader's language, and English ones the European way: 24 Sep 2026, 18:15. */
export function useDateFormat(): (date: Date, options: Intl.DateTimeFormatOptions) => string {
  const locale = useLocale();
  const timeZone = useTimeZone();
  return (date, options) =>
    new Intl.DateTimeFormat(dateLocale(locale), { ...(timeZone && { timeZone }), ...options }).format(date);
}
