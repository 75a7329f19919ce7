import type { Locale } from "#src/lib/locales.ts";

// The texts of a page that failed, fetched only then: no page should carry them, nor all that translating needs.
const loaders = {
  en: () => import("./messages/en/shell.json"),
  de: () => import("./messages/de/shell.json"),
  fr: () => import("./messages/fr/shell.json"),
  it: () => import("./messages/it/shell.json"),
  sl: () => import("./messages/sl/shell.json"),
} satisfies Record<Locale, unknown>;

export type ErrorWords = {
  readonly title: string;
  readonly text: string;
  readonly again: string;
  readonly home: string;
  readonly reference: string;
};

export const errorWords = async (locale: Locale): Promise<ErrorWords> => (await loaders[locale]()).default.error;
