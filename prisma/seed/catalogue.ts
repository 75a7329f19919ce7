import { isDeepStrictEqual } from "node:util";
import { locales } from "../../src/lib/locales.ts";
import { db } from "../../src/platform/db/client.ts";
import services from "./catalogue/services.json" with { type: "json" };
import de from "./catalogue/texts.de.json" with { type: "json" };
import en from "./catalogue/texts.en.json" with { type: "json" };
import fr from "./catalogue/texts.fr.json" with { type: "json" };
import it from "./catalogue/texts.it.json" with { type: "json" };
import sl from "./catalogue/texts.sl.json" with { type: "json" };

type Texts = Record<string, { title: string; summary: string }>;
const texts: Record<(typeof locales)[number], Texts> = { en, de, fr, it, sl };

const wantedTexts = locales.flatMap((locale) =>
  Object.entries(texts[locale]).map(([serviceId, text]) => ({ serviceId, locale, ...text })),
);

/** The services and their texts: new ones are added, changed ones brought up to date. */
export async function seedCatalogue(): Promise<void> {
  await db().service.createMany({ data: services, skipDuplicates: true });
  await db().serviceText.createMany({ data: wantedTexts, skipDuplicates: true });
  const stored = new Map((await db().service.findMany()).map((row) => [row.id, row]));
  for (const service of services) {
    const { id, ...data } = service;
    if (!isDeepStrictEqual(stored.get(id), service)) await db().service.update({ where: { id }, data });
  }
  const key = (text: { serviceId: string; locale: string }) => `${text.serviceId} ${text.locale}`;
  const storedTexts = new Map((await db().serviceText.findMany()).map((row) => [key(row), row]));
  for (const text of wantedTexts) {
    if (isDeepStrictEqual(storedTexts.get(key(text)), text)) continue;
    const { serviceId, locale, ...data } = text;
    await db().serviceText.update({ where: { serviceId_locale: { serviceId, locale } }, data });
  }
}
