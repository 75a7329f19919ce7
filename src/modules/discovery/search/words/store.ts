import { z } from "zod";
import type { Tx } from "#src/platform/transaction.ts";
import type { Candidate, IndexSize, Tag, TermTag } from "../schema.ts";

const candidatesSchema = z.array(
  z.object({
    position: z.number(),
    typed: z.string(),
    tag: z.number(),
    word: z.string(),
    closeness: z.number(),
    rows: z.number(),
    nameRows: z.number(),
    dense: z.boolean(),
  }),
);

/** For each typed word, in order, what it may mean among the words that occur. */
export async function findMeanings(tx: Tx, typed: readonly string[]): Promise<Candidate[][]> {
  const found = candidatesSchema.parse(
    await tx.$queryRaw`
      SELECT "position", typed_word AS typed, tag, word, closeness, rows, name_rows AS "nameRows", dense
      FROM search_meanings(${[...typed]}::text[]) ORDER BY "position", closeness, rows DESC, word`,
  );
  return typed.map((_, index) => found.filter((row) => row.position === index + 1));
}

const tagSchema = z.object({
  id: z.number(),
  kind: z.string(),
  key: z.string(),
  rows: z.number(),
  dense: z.boolean(),
});

/** The terms, in any language, that these words are part of and that some cluster has. */
export async function findTermTags(tx: Tx, words: readonly string[]): Promise<TermTag[]> {
  if (words.length === 0) return [];
  return z.array(tagSchema.extend({ word: z.string() })).parse(
    await tx.$queryRaw`
      SELECT w.word, t.id, t.kind, t.key, t.rows, t.dense
      FROM "TermWord" AS w JOIN "SearchTag" AS t ON t.key = w.term
        AND t.kind = ANY (CASE w.kind WHEN 'exchange' THEN '{offer,need}'::text[] ELSE ARRAY[w.kind] END)
      WHERE w.word = ANY (${[...words]}::text[]) AND t.rows > 0
      ORDER BY t.rows DESC, t.id`,
  );
}

const sizeSchema = z.array(
  z.object({ all: z.number().nullable(), rows: z.number(), dense: z.boolean(), last: z.number() }),
);

/** How large the index is, and whether it has bitmaps. */
export async function findIndexSize(tx: Tx): Promise<IndexSize> {
  const [size] = sizeSchema.parse(
    await tx.$queryRaw`
      SELECT t.id AS all, coalesce(t.rows, 0) AS rows, coalesce(t.dense, false) AS dense,
        coalesce((SELECT max(ord) FROM "ClusterSearch"), -1) AS last
      FROM (SELECT 1) AS one LEFT JOIN "SearchTag" AS t ON t.kind = 'all'`,
  );
  if (!size) throw new Error("no answer");
  return { rows: size.rows, chunks: Math.floor(size.last / 64_000) + 1, all: size.dense ? size.all : null };
}

/** The tags of these values; of a region of level 0 or 1, those of the regions of level 2 within it. */
export async function findTags(tx: Tx, wanted: readonly { kind: string; key: string }[]): Promise<Tag[]> {
  if (wanted.length === 0) return [];
  const plain = wanted.filter(({ kind, key }) => kind !== "region" || key.length > 3);
  const wide = wanted.filter(({ kind, key }) => kind === "region" && key.length <= 3);
  return z.array(tagSchema).parse(
    await tx.$queryRaw`
      SELECT t.id, t.kind, t.key, t.rows, t.dense FROM "SearchTag" AS t
      JOIN unnest(${plain.map(({ kind }) => kind)}::text[], ${plain.map(({ key }) => key)}::text[]) AS w (kind, key)
        ON t.kind = w.kind AND t.key = w.key
      UNION
      SELECT t.id, t.kind, t.key, t.rows, t.dense FROM "SearchTag" AS t
      JOIN unnest(${wide.map(({ key }) => key)}::text[]) AS begins ON starts_with(t.key, begins)
      WHERE t.kind = 'region' AND length(t.key) = 4`,
  );
}

const originSchema = z.array(
  z.object({ id: z.string(), slug: z.string(), name: z.string(), lat: z.number(), lon: z.number() }),
);

/** A published cluster that distances can be measured from: its own place, else the middle of its region. */
export async function findOrigin(tx: Tx, slug: string) {
  const [origin] = originSchema.parse(
    await tx.$queryRaw`
      SELECT c.id, c.slug, c.name, coalesce(c.lat, r.lat) AS lat, coalesce(c.lon, r.lon) AS lon
      FROM "Cluster" AS c JOIN "Region" AS r ON r.code = c."regionCode" WHERE c.slug = ${slug} AND c.published`,
  );
  return origin ?? null;
}
