import { fold } from "#src/lib/fold.ts";

/** ISO 3166-1 alpha-2 of the countries that cooperation programmes reach. */
const countries =
  "AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK DZ EE EG ES FI FO FR GB GE GI GL GR HR HU IE IL IS IT JO LB LI LT LU LV LY MA MC MD ME MK MT NL NO PL PS PT RO RS RU SE SI SK SM SY TN TR UA VA XK".split(
    " ",
  );

const languages =
  "en de fr it sl bg cs da el es et fi ga hr hu lt lv mt nl nb pl pt ro sk sv bs ca is lb mk rm sq sr tr uk".split(" ");

const further: Readonly<Record<string, string>> = {
  el: "GR",
  uk: "GB",
  "czech republic": "CZ",
  "tschechische republik": "CZ",
  "republique tcheque": "CZ",
  "repubblica ceca": "CZ",
  "ceska republika": "CZ",
  "slovak republic": "SK",
  holland: "NL",
  "the netherlands": "NL",
  "great britain": "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  macedonia: "MK",
  "former yugoslav republic of macedonia": "MK",
  turkey: "TR",
  "republic of ireland": "IE",
  eire: "IE",
  svizzera: "CH",
  "schweiz/suisse/svizzera": "CH",
  aut: "AT",
  bel: "BE",
  che: "CH",
  cze: "CZ",
  deu: "DE",
  dnk: "DK",
  esp: "ES",
  fin: "FI",
  fra: "FR",
  gbr: "GB",
  grc: "GR",
  hrv: "HR",
  hun: "HU",
  ita: "IT",
  lie: "LI",
  nld: "NL",
  nor: "NO",
  pol: "PL",
  prt: "PT",
  rou: "RO",
  svk: "SK",
  svn: "SI",
  swe: "SE",
};

const plain = (text: string): string => fold(text).replace(/\s+/g, " ").trim();

const names = new Map<string, string>([
  ...languages.flatMap((language) => {
    const inLanguage = new Intl.DisplayNames(language, { type: "region" });
    return countries.map((code): [string, string] => [plain(inLanguage.of(code) ?? code), code]);
  }),
  ...countries.map((code): [string, string] => [code.toLowerCase(), code]),
  ...Object.entries(further),
]);

/** ISO code of a country in any spelling: "FRANCE", "Frankreich", "FR", "IT Italy / ITALIA". Null for what is none. */
export function countryIn(text: string): string | null {
  const whole = plain(text);
  if (!whole) return null;
  const known =
    names.get(whole) ?? names.get(whole.replace(/^(republic of|republik|republique de|repubblica di) /, ""));
  if (known) return known;
  // A code with the name behind it.
  const [, code, name = ""] = /^([a-z]{2})[ /–-]+(.+)$/u.exec(whole) ?? [];
  const named = name.split(/\s*\/\s*/).map((part) => names.get(part.trim()));
  const byCode = code ? names.get(code) : undefined;
  if (byCode && (named.includes(byCode) || named.every((each) => each === undefined))) return byCode;
  const parts = whole.split(/\s*[/,;|]\s*/).map((part) => names.get(part));
  return parts.find((part) => part !== undefined) ?? null;
}
