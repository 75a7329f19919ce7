import fs from "node:fs";
import path from "node:path";
import type { Locale } from "#src/lib/locales.ts";
import { singleton } from "#src/platform/singleton.ts";

export type Messages = { [namespace: string]: Messages | string };

const folder = path.join(process.cwd(), "src/i18n/messages");

function read(locale: Locale): Messages {
  const files = fs.readdirSync(path.join(folder, locale)).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    files.map((name) => [
      name.slice(0, -5),
      JSON.parse(fs.readFileSync(path.join(folder, locale, name), "utf8")) as Messages,
    ]),
  );
}

/** All texts of a language, one namespace a file. Read from the disk once, in development at each request. */
export const messagesOf = (locale: Locale): Messages =>
  process.env.NODE_ENV === "production" ? singleton(`messages-${locale}`, () => read(locale)) : read(locale);
