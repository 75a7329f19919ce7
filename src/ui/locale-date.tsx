import { useFormatter, useNow } from "next-intl";
import { useDateFormat } from "./use-date-format.ts";

const dayStyles = {
  short: { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
  long: { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
} as const;

/** A calendar day in the reader's language; a day has no time zone, so it is the same everywhere. */
export function LocaleDay({ value, style = "short" }: { value: string | Date; style?: "short" | "long" | undefined }) {
  const format = useDateFormat();
  const date = typeof value === "string" ? new Date(`${value.slice(0, 10)}T00:00:00Z`) : value;
  return (
    <time dateTime={date.toISOString().slice(0, 10)} className="whitespace-nowrap">
      {format(date, dayStyles[style])}
    </time>
  );
}

/** A moment: day and time, in the time zone that the page is set to. */
export function LocaleTime({ value }: { value: Date }) {
  const format = useDateFormat();
  return <time dateTime={value.toISOString()}>{format(value, { dateStyle: "medium", timeStyle: "short" })}</time>;
}

const week = 7 * 24 * 3600 * 1000;

/** How long ago, or how soon; beyond a week the day itself. The whole moment is its title. */
export function RelativeTime({ value }: { value: Date }) {
  const { relativeTime } = useFormatter();
  const format = useDateFormat();
  const now = useNow();
  const far = Math.abs(now.getTime() - value.getTime()) > week;
  return (
    <time
      dateTime={value.toISOString()}
      title={format(value, { dateStyle: "long", timeStyle: "short" })}
      // "now" of the server and of the browser differ by the time the page was under way
      suppressHydrationWarning
    >
      {far ? format(value, { dateStyle: "medium" }) : relativeTime(value, now)}
    </time>
  );
}
