import { fold } from "#src/lib/fold.ts";
import { locales } from "#src/lib/locales.ts";

// The countries whose regions the programme and its neighbours have, by ISO code.
const codes =
  "AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA XK".split(
    " ",
  );

/** The names of countries of one word, in our languages: "slowenien", "slovenia", "slovenija" -> "SI". */
const countries = new Map<string, string>(
  locales.flatMap((locale) => {
    const names = new Intl.DisplayNames(locale, { type: "region" });
    return codes.map((code) => [fold(names.of(code) ?? code), code] as const);
  }),
);

/** The country that a typed word is the name of. */
export const countryNamed = (word: string): string | null => countries.get(fold(word)) ?? null;
