import { z } from "zod";
import { Prisma } from "#src/generated/prisma/client.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { Candidate } from "./rules.ts";
import { type Cursor, type DirectoryQuery, type Facet, type FoundCluster, foundClusterSchema } from "./schema.ts";

/** A text search as `textQuery` makes it; null for no text. */
export type TextQuery = { readonly matching: string; readonly sure: string | null } | null;

type Chosen = DirectoryQuery["chosen"];

const candidateSchema = z.array(
  z.object({ position: z.number(), typed: z.string(), word: z.string(), closeness: z.number() }),
);

/** For each typed word, in order, what it may mean among the words that occur. */
export async function findMeanings(tx: Tx, typed: readonly string[]): Promise<Candidate[][]> {
  const rows = candidateSchema.parse(
    await tx.$queryRaw`
      SELECT "position", typed_word AS typed, word, closeness FROM search_meanings(${[...typed]}::text[])
      ORDER BY "position", closeness`,
  );
  return typed.map((_, index) => rows.filter((row) => row.position === index + 1));
}

const matches = (text: TextQuery) => (text ? Prisma.sql`s.words @@ ${text.matching}::tsquery` : Prisma.sql`true`);

const conditions: Record<Facet, (values: readonly string[]) => Prisma.Sql> = {
  country: (values) => Prisma.sql`s.country = ANY(${[...values]}::text[])`,
  region: (values) => Prisma.sql`s."regionCode" = ANY(${[...values]}::text[])`,
  ecosystem: (values) => Prisma.sql`s.ecosystems && ${[...values]}::text[]`,
  language: (values) => Prisma.sql`s.languages && ${[...values]}::text[]`,
};

const fits = (facet: Facet, chosen: Chosen) =>
  chosen[facet].length > 0 ? conditions[facet](chosen[facet]) : Prisma.sql`true`;

const countSchema = z.array(z.object({ facet: z.string(), value: z.string(), count: z.number() }));

/**
 * The total, and for every value of every facet the clusters that would be left with it: one pass over what the text finds,
 * each facet counted without its own filter. Lists are unnested in the select list: a join with unnest() takes twice as long.
 */
export async function countFacets(tx: Tx, text: TextQuery, chosen: Chosen) {
  const rows = countSchema.parse(
    await tx.$queryRaw`
      WITH hit AS MATERIALIZED (
        SELECT s."regionCode", s.country, s.ecosystems, s.languages,
          ${fits("country", chosen)} AS c, ${fits("region", chosen)} AS r,
          ${fits("ecosystem", chosen)} AS e, ${fits("language", chosen)} AS l
        FROM "ClusterSearch" AS s WHERE ${matches(text)}
      )
      SELECT 'country' AS facet, country AS value, count(*)::int AS count FROM hit WHERE r AND e AND l GROUP BY country
      UNION ALL SELECT 'region', "regionCode", count(*)::int FROM hit WHERE c AND e AND l GROUP BY "regionCode"
      UNION ALL SELECT 'ecosystem', value, count(*)::int
        FROM (SELECT unnest(ecosystems) AS value FROM hit WHERE c AND r AND l) AS one GROUP BY value
      UNION ALL SELECT 'language', value, count(*)::int
        FROM (SELECT unnest(languages) AS value FROM hit WHERE c AND r AND e) AS one GROUP BY value`,
  );
  const of = (facet: Facet) => new Map(rows.filter((row) => row.facet === facet).map((row) => [row.value, row.count]));
  const country = of("country");
  const isChosen = (code: string) => chosen.country.length === 0 || chosen.country.includes(code);
  return {
    // Each cluster has one country, so those of the chosen countries are all that is found.
    total: [...country].reduce((sum, [code, count]) => sum + (isChosen(code) ? count : 0), 0),
    counts: { country, region: of("region"), ecosystem: of("ecosystem"), language: of("language") },
  };
}

const placedSchema = z.array(z.object({ rank: z.number(), sortName: z.string(), cluster: foundClusterSchema }));

/** The clusters after `after`: best hits first, then by name. */
export async function findClusters(
  tx: Tx,
  text: TextQuery,
  { chosen, after, limit }: { chosen: Chosen; after: Cursor | null; limit: number },
): Promise<{ rank: number; sortName: string; cluster: FoundCluster }[]> {
  // A low rank comes first: what was found as typed, and in the name rather than in the description.
  const score = (query: string, weight: number) =>
    Prisma.sql`ts_rank('{0.1,0.3,0.6,1}', s.words, ${query}::tsquery) * ${weight}::float`;
  const rank = text
    ? Prisma.sql`greatest(0, 10000 - (${score(text.matching, 1_000)}${text.sure ? Prisma.sql` + ${score(text.sure, 9_000)}` : Prisma.empty})::int)`
    : Prisma.sql`0`;
  const afterPlace = after
    ? Prisma.sql`(rank, "sortName", "clusterId") > (${after.rank}::int, ${after.name}, ${after.id}::uuid)`
    : Prisma.sql`true`;
  return placedSchema.parse(
    await tx.$queryRaw`
      WITH page AS (
        SELECT * FROM (
          SELECT ${rank} AS rank, s."sortName", s."clusterId" FROM "ClusterSearch" AS s
          WHERE ${matches(text)} AND ${fits("country", chosen)} AND ${fits("region", chosen)}
            AND ${fits("ecosystem", chosen)} AND ${fits("language", chosen)}
        ) AS placed
        WHERE ${afterPlace} ORDER BY rank, "sortName", "clusterId" LIMIT ${limit}
      )
      SELECT page.rank, page."sortName", json_build_object(
        'id', c.id, 'slug', c.slug, 'name', c.name, 'town', c.town, 'regionCode', c."regionCode",
        'region', json_build_object('name', r.name, 'names', r.names), 'country', r.country,
        'lat', c.lat, 'lon', c.lon, 'description', left(c.description, 320),
        'ecosystems', coalesce(c.ecosystems, '{}'), 'languages', coalesce(c.languages, '{}'),
        'offers', coalesce(c.offers, '{}'), 'needs', coalesce(c.needs, '{}'), 'memberCount', c."memberCount",
        'labelLevel', CASE WHEN c."labelExpires" IS NULL OR c."labelExpires" >= current_date THEN c."labelLevel" END,
        'demo', c.demo) AS cluster
      FROM page JOIN "Cluster" AS c ON c.id = page."clusterId" JOIN "Region" AS r ON r.code = c."regionCode"
      ORDER BY page.rank, page."sortName", page."clusterId"`,
  );
}

export async function countByRegion(tx: Tx): Promise<Map<string, number>> {
  const groups = await tx.clusterSearch.groupBy({ by: ["regionCode"], _count: true });
  return new Map(groups.map((group) => [group.regionCode, group._count]));
}

/** Those of these clusters that changed since then. */
export async function listChangedSince(tx: Tx, ids: readonly string[], since: Date): Promise<string[]> {
  const rows = await tx.cluster.findMany({
    where: { id: { in: [...ids] }, updatedAt: { gte: since } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
