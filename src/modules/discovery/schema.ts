import { z } from "zod";
import { localisedSchema } from "#src/lib/locale-schemas.ts";
import type { Locale } from "#src/lib/locales.ts";
import { ecosystems } from "#src/modules/clusters/schema.ts";
import { countryCodeSchema, regionCodeSchema } from "#src/modules/regions/schema.ts";

/** What the directory can be narrowed by. */
export const facets = ["country", "region", "ecosystem", "language"] as const;
export type Facet = (typeof facets)[number];

/** Where a list goes on: after this place in its order. `shown` is how many came before. */
const cursorSchema = z.strictObject({
  rank: z.int().min(0).max(1_000_000),
  name: z.string().max(400),
  id: z.uuid(),
  shown: z.int().min(0).max(100_000_000),
});
export type Cursor = z.infer<typeof cursorSchema>;

export type DirectoryQuery = {
  /** As typed. */
  readonly text: string;
  /** Several values of one facet mean "any of them", several facets "all of them". */
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  readonly after: Cursor | null;
};

export const nothingChosen: DirectoryQuery["chosen"] = { country: [], region: [], ecosystem: [], language: [] };

const maxText = 120;
const maxChosen = 40;

const valueSchemas: Record<Facet, z.ZodType<string>> = {
  country: countryCodeSchema,
  region: regionCodeSchema,
  ecosystem: z.enum(ecosystems),
  language: z.string().regex(/^[a-z]{2,3}$/),
};

/** The parameters of an address, as Next gives them. */
export type AddressParams = Readonly<Record<string, string | string[] | undefined>>;

const valuesOf = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;

/** Typed text without what cannot be searched for. */
export const searchText = (value: string | string[] | undefined): string =>
  (valuesOf(value)[0] ?? "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f]/g, " ")
    .normalize("NFC")
    .slice(0, maxText)
    .trim();

/** Reads an address; what it cannot mean is left out, so that an old or damaged link still shows something. */
export function readDirectoryQuery(params: AddressParams): DirectoryQuery {
  const chosen = (facet: Facet) =>
    [...new Set(valuesOf(params[facet]))]
      .filter((value) => valueSchemas[facet].safeParse(value).success)
      .slice(0, maxChosen);
  return {
    text: searchText(params.q),
    chosen: {
      country: chosen("country"),
      region: chosen("region"),
      ecosystem: chosen("ecosystem"),
      language: chosen("language"),
    },
    after: readCursor(valuesOf(params.after)[0]),
  };
}

/** The address of a search; the first page unless told. */
export function directoryPath({ text, chosen, after }: Partial<DirectoryQuery>): string {
  const params = new URLSearchParams();
  if (text) params.set("q", text);
  for (const facet of facets) for (const value of chosen?.[facet] ?? []) params.append(facet, value);
  if (after) params.set("after", writeCursor(after));
  return params.size > 0 ? `/clusters?${params}` : "/clusters";
}

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString("base64url");

export function readCursor(text: string | undefined): Cursor | null {
  if (!text || text.length > 2_000) return null;
  try {
    const cursor = cursorSchema.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return cursor.success && !cursor.data.name.includes("\u0000") ? cursor.data : null;
  } catch {
    return null;
  }
}

/** A cluster as the directory shows it. */
export const foundClusterSchema = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  town: z.string(),
  regionCode: z.string(),
  region: z.object({ name: z.string(), names: localisedSchema }),
  country: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  description: z.string(),
  ecosystems: z.array(z.string()),
  languages: z.array(z.string()),
  offers: z.array(z.string()),
  needs: z.array(z.string()),
  memberCount: z.number().nullable(),
  labelLevel: z.string().nullable(),
  demo: z.boolean(),
});
export type FoundCluster = z.infer<typeof foundClusterSchema>;

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export type DirectoryPage = {
  readonly clusters: readonly FoundCluster[];
  readonly total: number;
  /** For each value how many clusters there would be with it, the other facets as chosen. */
  readonly counts: FacetCounts;
  readonly next: Cursor | null;
};

/** What a language calls another, "German" for "de". */
export const languageName = (language: string, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
