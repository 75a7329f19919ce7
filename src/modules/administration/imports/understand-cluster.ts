import { emailSchema } from "#src/lib/text.ts";
import type { ClusterRecord } from "#src/modules/cooperation/records/schema.ts";
import { placeKey } from "#src/modules/cooperation/records/schema.ts";
import type { Region } from "#src/modules/regions/schema.ts";
import { countryIn } from "./repairs/countries.ts";
import { lineIn, listIn, proseIn } from "./repairs/names.ts";
import { degreesIn, numberIn } from "./repairs/numbers.ts";
import { codeAndName } from "./repairs/nuts.ts";
import { ecosystemIn, labelIn, languageIn } from "./repairs/terms.ts";
import { ownDomain } from "./repairs/websites.ts";
import { countryOf, nutsOf, type Row, townOf, websiteOf } from "./understand.ts";

const emailIn = (cell: string): string | null => {
  const email = emailSchema.safeParse(cell.replace(/^mailto:/i, ""));
  return email.success ? email.data : null;
};

const phoneIn = (cell: string): string | null => (/^\+?[\d ()/.-]{5,40}$/.test(cell) ? cell : null);

const wholeIn = (least: number, most: number) => (cell: string) => {
  const number = numberIn(cell.replace(/^(?:ca\.?|~|>|about|circa|env\.)\s*/i, ""));
  return number !== null && Number.isInteger(number) && number >= least && number <= most ? number : null;
};

const yearIn = (cell: string): number | null => {
  const year = Number(/\b(1[89]\d\d|20\d\d)\b/.exec(cell)?.[1]);
  return Number.isNaN(year) || year > new Date().getUTCFullYear() ? null : year;
};

/** The NUTS 2 region by its code or name, by a smaller region's code, or by the town. */
function regionOf(row: Row, country: string | null, small: string | null): Region | null {
  const { places } = row.context;
  const given = nutsOf(row, "region");
  const code = given?.code ?? small;
  if (code) return places.region(code.slice(0, 4));
  const { name } = codeAndName(row.cell("region"));
  const named = name ? places.regionNamed(name, country) : null;
  const town = named ? null : townOf(row, country, null).found;
  return named ?? (town ? places.region(town.regionCode) : null);
}

const words = (row: Row, field: "technologies" | "offers" | "needs" | "s3Priorities", max: number): string[] =>
  listIn(row.cell(field))
    .map((word) => lineIn(word, max))
    .slice(0, 20);

/** Languages are often listed without blanks: "EN,DE,IT". */
const parts = (cell: string): string[] => listIn(cell.replace(/[,/+]/g, ";"));

export function understandCluster(row: Row): { key: string; name: string; value: ClusterRecord } {
  const name = row.required("name", 120);
  const small = nutsOf(row, "nuts3");
  const region = regionOf(row, countryIn(row.cell("country")), small?.code ?? null);
  if (!region) return row.refuse("region", { value: lineIn(row.cell("region") || row.cell("town") || name, 80) });
  const country = region.country;
  if (countryOf(row, ["country"], null) === null && row.cell("country"))
    row.note("country", { value: lineIn(row.cell("country"), 80) });
  const town = townOf(row, country, region.code);
  const lat = row.read("lat", (cell) => degreesIn(cell, 90), "lat");
  const lon = row.read("lon", (cell) => degreesIn(cell, 180), "lat");
  const isPlaced = lat !== null && lon !== null;
  const website = websiteOf(row);
  const fromRegion = nutsOf(row, "region");
  const value: ClusterRecord = {
    name,
    country,
    regionCode: region.code,
    nuts3: small?.code.length === 5 ? small : fromRegion?.code.length === 5 ? fromRegion : null,
    town: town.name,
    lat: isPlaced ? lat : (town.found?.lat ?? null),
    lon: isPlaced ? lon : (town.found?.lon ?? null),
    founded: row.read("founded", yearIn, "founded"),
    memberCount: row.read("members", wholeIn(0, 100_000), "number"),
    description: proseIn(row.cell("description"), 4_000),
    ecosystems: row.terms("ecosystems", ecosystemParts(row.cell("ecosystems")), ecosystemIn, "ecosystem"),
    technologies: words(row, "technologies", 60),
    s3Priorities: words(row, "s3Priorities", 120),
    languages: row.terms("languages", parts(row.cell("languages")), languageIn, "language"),
    offers: words(row, "offers", 120),
    needs: words(row, "needs", 120),
    labelLevel: row.read("label", labelIn, "label"),
    labelIssuer: lineIn(row.cell("labelIssuer"), 120) || null,
    website,
    domain: ownDomain(website),
    contactName: lineIn(row.cell("contactName"), 120) || null,
    contactEmail: row.read("contactEmail", emailIn, "email"),
    contactPhone: row.read("contactPhone", phoneIn, "phone"),
  };
  return { key: placeKey(name, country, town.name), name, value };
}

/** Names of ecosystems hold commas themselves; what is no name as a whole is cut at them. */
const ecosystemParts = (cell: string): string[] =>
  cell
    .split(/\s*[;|\n]\s*/)
    .filter(Boolean)
    .flatMap((part) => (ecosystemIn(part) ? [part] : part.split(/\s*,\s*/).filter(Boolean)));
