import { z } from "zod";
import { localisedSchema } from "#src/lib/locale-schemas.ts";
import type { Locale } from "#src/lib/locales.ts";
import { line } from "#src/lib/text.ts";
import { clusterSlugSchema, ecosystems, labelLevels } from "#src/modules/clusters/schema.ts";
import { countryCodeSchema, regionCodeSchema } from "#src/modules/regions/schema.ts";

/** What the directory can be narrowed by. */
export const facets = [
  "country",
  "region",
  "ecosystem",
  "technology",
  "language",
  "label",
  "size",
  "offer",
  "need",
] as const;
export type Facet = (typeof facets)[number];

/** By the number of member firms. */
export const sizes = ["upTo20", "upTo50", "upTo100", "upTo300", "over300"] as const;

export const sorts = ["relevance", "distance", "name", "newest"] as const;
export type Sort = (typeof sorts)[number];

/** Kilometres around the cluster that one searches from. */
export const distances = [50, 100, 200, 400, 800] as const;

/** Degrees; what the map shows. Never across the 180th meridian. */
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

/**
 * Where a list goes on: after this place in its order. `key` is the score, the folded name, the distance or the time that the
 * list is sorted by; `ord` breaks ties and is the key where there is none. `shown` is how many came before.
 */
const cursorSchema = z.strictObject({
  key: z.union([z.number(), z.string().max(400), z.null()]),
  ord: z.int().min(0).max(2_000_000_000),
  shown: z.int().min(0).max(100_000_000),
});
export type Cursor = z.infer<typeof cursorSchema>;

export type DirectoryQuery = {
  /** As typed. */
  readonly text: string;
  /** Several values of one facet mean "any of them", several facets "all of them". */
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  /** The address (slug) of the cluster that distances are measured from; null: the one acted for, where there is one. */
  readonly from: string | null;
  /** At most so many kilometres away from it. */
  readonly within: number | null;
  /** Without the partners of the cluster acted for. */
  readonly strangers: boolean;
  readonly box: Box | null;
  /** Null: by relevance where there is text, else by name. */
  readonly sort: Sort | null;
  readonly after: Cursor | null;
};

export const nothingChosen: DirectoryQuery["chosen"] = {
  country: [],
  region: [],
  ecosystem: [],
  technology: [],
  language: [],
  label: [],
  size: [],
  offer: [],
  need: [],
};

export const wholeDirectory: DirectoryQuery = {
  text: "",
  chosen: nothingChosen,
  from: null,
  within: null,
  strangers: false,
  box: null,
  sort: null,
  after: null,
};

const maxText = 120;
const maxChosen = 40;

/** Offers, needs and technologies are terms of the vocabulary or, behind a "~", free words as clusters wrote them, folded. */
const tagSchema = z.string().regex(/^(?:[a-z][a-z0-9-]{1,60}|~\P{Cc}{1,120})$/u);

const valueSchemas: Record<Facet, z.ZodType<string>> = {
  country: countryCodeSchema,
  region: regionCodeSchema,
  ecosystem: z.enum(ecosystems),
  technology: tagSchema,
  language: z.string().regex(/^[a-z]{2,3}$/),
  label: z.enum(labelLevels),
  size: z.enum(sizes),
  offer: tagSchema,
  need: tagSchema,
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

const readBox = (text: string | undefined): Box | null => {
  const numbers = (text ?? "").split(",").map(Number);
  const [west, south, east, north] = numbers;
  if (numbers.length !== 4 || west === undefined || south === undefined || east === undefined || north === undefined)
    return null;
  const sound = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north;
  return sound ? { west, south, east, north } : null;
};

/** Reads an address; what it cannot mean is left out, so that an old or damaged link still shows something. */
export function readDirectoryQuery(params: AddressParams): DirectoryQuery {
  const one = (name: string) => valuesOf(params[name])[0];
  const chosen = (facet: Facet) =>
    [...new Set(valuesOf(params[facet]))]
      .filter((value) => valueSchemas[facet].safeParse(value).success)
      .slice(0, maxChosen);
  const within = Number(one("within"));
  return {
    text: searchText(params.q),
    chosen: {
      country: chosen("country"),
      region: chosen("region"),
      ecosystem: chosen("ecosystem"),
      technology: chosen("technology"),
      language: chosen("language"),
      label: chosen("label"),
      size: chosen("size"),
      offer: chosen("offer"),
      need: chosen("need"),
    },
    from: clusterSlugSchema.safeParse(one("from")).data ?? null,
    within: distances.find((known) => known === within) ?? null,
    strangers: one("strangers") === "1",
    box: readBox(one("box")),
    sort: sorts.find((known) => known === one("sort")) ?? null,
    after: readCursor(one("after")),
  };
}

/** Reads the query string of an address. */
export function readDirectoryAddress(search: string): DirectoryQuery {
  const params = new URLSearchParams(search);
  return readDirectoryQuery(Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)])));
}

/** The address of a search; the first page unless told. */
export function directoryPath(query: Partial<DirectoryQuery>): string {
  const params = new URLSearchParams();
  if (query.text) params.set("q", query.text);
  for (const facet of facets) for (const value of query.chosen?.[facet] ?? []) params.append(facet, value);
  if (query.from) params.set("from", query.from);
  if (query.within) params.set("within", String(query.within));
  if (query.strangers) params.set("strangers", "1");
  if (query.box) params.set("box", [query.box.west, query.box.south, query.box.east, query.box.north].join(","));
  if (query.sort) params.set("sort", query.sort);
  if (query.after) params.set("after", writeCursor(query.after));
  return params.size > 0 ? `/clusters?${params}` : "/clusters";
}

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString("base64url");

export function readCursor(text: string | undefined): Cursor | null {
  if (!text || text.length > 2_000) return null;
  try {
    const cursor = cursorSchema.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return cursor.success && !String(cursor.data.key).includes("\u0000") ? cursor.data : null;
  } catch {
    return null;
  }
}

/** Where a search met a cluster. */
export const matchFields = [
  "name",
  "place",
  "offer",
  "need",
  "technology",
  "ecosystem",
  "country",
  "description",
] as const;
export type MatchField = (typeof matchFields)[number];

/** Why a cluster was found for one typed word. */
export type Match = {
  /** As typed. */
  readonly typed: string;
  readonly field: MatchField;
  /** What stands in the profile: a name, a tag, a word of the description. */
  readonly found: string;
  /** How the one leads to the other: as typed, as part or beginning of a word, by a word of another language, by its look. */
  readonly by: "same" | "part" | "meaning" | "spelling";
};

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
  technologies: z.array(z.string()),
  languages: z.array(z.string()),
  offers: z.array(z.string()),
  needs: z.array(z.string()),
  memberCount: z.number().nullable(),
  labelLevel: z.string().nullable(),
  claimed: z.boolean(),
  demo: z.boolean(),
});
export type FoundCluster = z.infer<typeof foundClusterSchema>;

/** A cluster in the list of a search. */
export type Hit = FoundCluster & {
  /** From the cluster that one searches from, in whole kilometres; null where there is none or no position. */
  readonly kilometres: number | null;
  readonly matches: readonly Match[];
};

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export type DirectoryPage = {
  readonly clusters: readonly Hit[];
  readonly total: number;
  /** For each value how many clusters there would be with it, the other facets as chosen. */
  readonly counts: FacetCounts;
  /** The cluster that distances are measured from. */
  readonly from: { readonly slug: string; readonly name: string; readonly lat: number; readonly lon: number } | null;
  readonly next: Cursor | null;
};

/** What the map shows in its window: clusters, or, where they are many, how many there are about a place. */
export const mapPointSchema = z.union([
  z.object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    town: z.string(),
    lat: z.number(),
    lon: z.number(),
  }),
  z.object({ count: z.number(), lat: z.number(), lon: z.number() }),
]);
export type MapPoint = z.infer<typeof mapPointSchema>;

/** A window of the map: the search as its address has it, and what is in view. */
export const mapWindowSchema = z.strictObject({
  /** The query string of a directory address. */
  search: line(4_000),
  box: z
    .strictObject({
      west: z.number().min(-180).max(180),
      south: z.number().min(-90).max(90),
      east: z.number().min(-180).max(180),
      north: z.number().min(-90).max(90),
    })
    .refine((box) => box.west < box.east && box.south < box.north),
});
export type MapWindow = z.output<typeof mapWindowSchema>;

/** What a language calls another, "German" for "de". */
export const languageName = (language: string, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
