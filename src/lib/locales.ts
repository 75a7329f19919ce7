export const locales = ["en", "de", "fr", "it", "sl"] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** What each language calls itself; the same on every screen, so not in the message files. */
export const localeNames: Record<Locale, string> = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  it: "Italiano",
  sl: "Slovenščina",
};

/** The language tag for dates: English ones are written the European way, 24 September 2026. */
export const dateLocale = (locale: Locale): string => (locale === "en" ? "en-GB" : locale);

/** A text kept in several languages. */
export type Localised = Partial<Record<Locale, string>>;

/** The text in `locale`, else in English, else in any language, else `fallback`. */
export const inLocale = (text: Localised, locale: Locale, fallback = ""): string =>
  text[locale] ?? text.en ?? Object.values(text)[0] ?? fallback;
