import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { isPerson } from "#src/lib/actor.ts";
import { isLocale, type Locale, locales } from "#src/lib/locales.ts";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { messagesOf } from "./messages.ts";
import { timeZone } from "./time-zone.ts";

export const localeCookie = "locale";

/** The first language of an Accept-Language header that we speak, by its weights; English if none. */
export function acceptedLocale(header: string): Locale {
  const wishes = header
    .split(",")
    .map((part) => {
      const [tag = "", ...options] = part.trim().toLowerCase().split(";");
      const weight = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find(Boolean);
      return { language: tag.split("-")[0], weight: Number(weight ?? 1) };
    })
    .sort((a, b) => b.weight - a.weight);
  return locales.find((locale) => locale === wishes.find((wish) => isLocale(wish.language))?.language) ?? "en";
}

// The language follows the person, else a choice made in this browser, else the browser's own.
async function currentLocale(): Promise<Locale> {
  const actor = await currentActor();
  if (isPerson(actor)) return actor.locale;
  const chosen = (await cookies()).get(localeCookie)?.value;
  return isLocale(chosen) ? chosen : acceptedLocale((await headers()).get("accept-language") ?? "");
}

export default getRequestConfig(async () => {
  const locale = await currentLocale();
  return { locale, messages: messagesOf(locale), timeZone };
});
