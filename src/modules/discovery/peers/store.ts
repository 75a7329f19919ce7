import { z } from "zod";
import { Prisma } from "#src/generated/prisma/client.ts";
import { localisedSchema } from "#src/lib/locale-schemas.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { Group, Place } from "./candidates.ts";
import { borderWorth, bridge, bridgeWorth, enough, freshUntil, reach, staleFrom } from "./rules.ts";
import { type PerPart, parts } from "./schema.ts";

/** The parts that go by words which both have. */
export const wordParts = ["needsMet", "offersWanted", "ecosystems", "technologies", "s3", "language"] as const;
export type WordPart = (typeof wordParts)[number];

/** What one searches by: `tag` is null where no published cluster has it, `word` empty where nobody wrote it. */
const wordSchema = z.object({
  part: z.enum(wordParts),
  key: z.string(),
  word: z.string(),
  tag: z.number().nullable(),
});
export type OwnWord = z.output<typeof wordSchema>;

/**
 * What a cluster says of itself, as what others are found by: their offers for its needs and the other way round. `text` is
 * looked through for terms of the vocabulary, which count as needs and technologies.
 */
export async function listOwnWords(tx: Tx, clusterId: string | null, text: string): Promise<OwnWord[]> {
  return z.array(wordSchema).parse(
    await tx.$queryRaw`
      WITH me AS (
        SELECT * FROM "Cluster" WHERE id = ${clusterId}::uuid
      ), said AS (
        SELECT ' ' || regexp_replace(search_fold(${text}::text), '[^[:alnum:]]+', ' ', 'g') || ' ' AS text
      ), own AS (
        SELECT 'needsMet' AS part, 'offer' AS kind, search_tag_key('exchange', w) AS key, w AS word FROM me, unnest(needs) AS w
        UNION ALL SELECT 'offersWanted', 'need', search_tag_key('exchange', w), w FROM me, unnest(offers) AS w
        UNION ALL SELECT 'ecosystems', 'ecosystem', w, w FROM me, unnest(ecosystems) AS w
        UNION ALL SELECT 'technologies', 'technology', search_tag_key('technology', w), w FROM me, unnest(technologies) AS w
        UNION ALL SELECT 's3', 's3', '~' || search_fold(w), w FROM me, unnest("s3Priorities") AS w
        UNION ALL SELECT 'language', 'language', w, w FROM me, unnest(languages) AS w
        UNION ALL
        SELECT CASE l.kind WHEN 'exchange' THEN 'needsMet' ELSE 'technologies' END,
          CASE l.kind WHEN 'exchange' THEN 'offer' ELSE 'technology' END, l.term, ''
        FROM "TermLabel" AS l, said
        WHERE ${text}::text <> '' AND l.kind IN ('exchange', 'technology') AND length(l.folded) > 3
          AND strpos(said.text, ' ' || translate(l.folded, '-/&.,', '     ') || ' ') > 0
      )
      SELECT DISTINCT ON (own.part, own.key) own.part, own.key, own.word, t.id AS tag
      FROM own LEFT JOIN "SearchTag" AS t USING (kind, key)
      ORDER BY own.part, own.key, own.word DESC`,
  );
}

type Position = { readonly lat: number; readonly lon: number };
export type ClusterPlace = Position & {
  readonly published: boolean;
  readonly regionCode: string;
  readonly country: string;
  /** Of its region. */
  readonly middle: Position;
};

/** Where a cluster is: its own position, else the middle of its region. */
export async function findPlace(tx: Tx, clusterId: string): Promise<ClusterPlace | null> {
  const row = await tx.cluster.findUnique({
    where: { id: clusterId },
    select: {
      published: true,
      regionCode: true,
      lat: true,
      lon: true,
      region: { select: { country: true, lat: true, lon: true } },
    },
  });
  if (!row) return null;
  const { country, ...middle } = row.region;
  const { lat, lon } = row.lat === null || row.lon === null ? middle : { lat: row.lat, lon: row.lon };
  return { published: row.published, regionCode: row.regionCode, country, lat, lon, middle };
}

/** The services that a cluster adapted itself, as far as it told others. */
export async function listAdaptedServices(tx: Tx, clusterId: string): Promise<string[]> {
  const rows = await tx.adaptation.findMany({
    where: { clusterId, state: { notIn: ["draft", "withdrawn"] } },
    distinct: ["serviceId"],
    select: { serviceId: true },
  });
  return rows.map(({ serviceId }) => serviceId);
}

export async function listCountriesOf(tx: Tx, regionCodes: readonly string[]): Promise<string[]> {
  const rows = await tx.region.findMany({
    where: { code: { in: [...regionCodes] } },
    distinct: ["country"],
    select: { country: true },
  });
  return rows.map(({ country }) => country);
}

/** Countries and NUTS 2 regions as tags; empty while there are so few clusters that every one is looked at. */
export async function listPlaces(tx: Tx, at: { readonly lat: number; readonly lon: number }): Promise<Place[]> {
  return tx.$queryRaw<Place[]>`
    SELECT t.id AS tag, t.kind, t.key, search_distance(${at.lat}::float8, ${at.lon}::float8, r.lat, r.lon) AS kilometres
    FROM "SearchTag" AS t LEFT JOIN "Region" AS r ON t.kind = 'region' AND r.code = t.key
    WHERE (t.kind = 'country' OR t.kind = 'region' AND length(t.key) = 4) AND t.rows > 0
      AND EXISTS (SELECT FROM "SearchTag" WHERE kind = 'all' AND dense)`;
}

/** Everything that a ranking is made by. */
export type Ranking = {
  /** Tags that both have, and what they speak for. */
  readonly words: readonly { readonly tag: number; readonly part: WordPart; readonly key: string }[];
  readonly at: { readonly lat: number; readonly lon: number };
  readonly countries: readonly string[];
  readonly neighbours: readonly string[];
  readonly services: readonly string[];
  /** How many joint works there are with a cluster. */
  readonly joint: ReadonlyMap<string, number>;
  readonly weights: PerPart;
  readonly now: Date;
  /** Regions, by the beginning of their code, and clusters that are no peers. */
  readonly without: { readonly regions: readonly string[]; readonly clusters: readonly string[] };
  /** Null: look at every cluster. */
  readonly narrow: { readonly groups: readonly Group[]; readonly without: readonly number[] } | null;
  readonly limit: number;
};

const rankedSchema = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  town: z.string(),
  country: z.string(),
  region: z.object({ name: z.string(), names: localisedSchema }),
  demo: z.boolean(),
  claimed: z.boolean(),
  quality: z.number(),
  sortName: z.string(),
  changedAt: z.date(),
  kilometres: z.number().nullable(),
  serviceYear: z.number().nullable(),
  tags: z.array(z.number()),
  score: z.number(),
  values: z.record(z.enum(parts), z.number()),
});
export type RankedRow = z.output<typeof rankedSchema>;

/** Of those that the bitmaps choose; at 100,000 clusters the first twenty of these are the first twenty of all. */
const candidates = 800;
/** Whom the bitmaps cannot see: who adapted the service, and whose profile is the newest. */
const besides = 300;

/**
 * The best peers and what each part of their score is; the same sums as `valuesOf` and `scoreOf` in rules.ts. Only
 * published clusters are in the index.
 */
export async function listRanked(tx: Tx, ranking: Ranking): Promise<RankedRow[]> {
  const { words, at, countries, neighbours, services, joint, weights, without, narrow } = ranking;
  const sum = parts.reduce((total, part) => total + weights[part], 0);
  const count = (part: WordPart) => Prisma.sql`(count(*) FILTER (WHERE m.part = ${part}))::int`;
  const share = (value: Prisma.Sql, whole: number) => Prisma.sql`least(1, coalesce(${value}, 0) / ${whole}::float8)`;
  const weighted = Prisma.join(
    parts.map((part) => Prisma.sql`${weights[part]}::float8 * v.${Prisma.raw(`"${part}"`)}`),
    " + ",
  );
  const values = Prisma.join(
    parts.map((part) => Prisma.sql`${Prisma.raw(`'${part}'`)}, ${Prisma.raw(`r."${part}"`)}`),
    ", ",
  );
  // As a subquery: what stands in a condition itself is worked out once more by the planner.
  const chosen = narrow
    ? Prisma.sql`s.ord = ANY ((SELECT array_agg(ord) FROM (
        SELECT unnest(peer_candidates(${JSON.stringify(narrow.groups)}::jsonb, ${[...narrow.without]}::int[], ${candidates}::int)) AS ord
        UNION SELECT i.ord FROM together AS t JOIN "ClusterSearch" AS i ON i."clusterId" = t.cluster
        UNION SELECT i.ord FROM (SELECT cluster FROM adapted LIMIT ${besides}) AS a JOIN "ClusterSearch" AS i ON i."clusterId" = a.cluster
        UNION (SELECT ord FROM "ClusterSearch" ORDER BY "changedAt" DESC LIMIT ${besides})
      ) AS each)::int[])`
    : Prisma.sql`true`;
  return z.array(rankedSchema).parse(
    await tx.$queryRaw`
      WITH mine AS MATERIALIZED (
        SELECT * FROM unnest(${words.map(({ tag }) => tag)}::int[], ${words.map(({ part }) => part)}::text[],
          ${words.map(({ part, key }) => part === "language" && key !== bridge)}::boolean[]) AS m (tag, part, mother)
      ), together AS MATERIALIZED (
        SELECT * FROM unnest(${[...joint.keys()]}::uuid[], ${[...joint.values()]}::int[]) AS t (cluster, joint)
      ), adapted AS MATERIALIZED (
        SELECT "clusterId" AS cluster, extract(year FROM max("createdAt"))::int AS year FROM "Adaptation"
        WHERE "serviceId" = ANY (${[...services]}::text[]) AND state NOT IN ('draft', 'withdrawn')
        GROUP BY 1 ORDER BY 2 DESC
      ), peer AS MATERIALIZED (
        SELECT s."clusterId", s.ord, s.tags, s.country, s."regionCode", s.quality, s."sortName", s."changedAt",
          search_distance(${at.lat}::float8, ${at.lon}::float8,
            CASE WHEN s.lat IS NULL OR s.lon IS NULL THEN r.lat ELSE s.lat END,
            CASE WHEN s.lat IS NULL OR s.lon IS NULL THEN r.lon ELSE s.lon END) AS kilometres
        FROM "ClusterSearch" AS s JOIN "Region" AS r ON r.code = s."regionCode"
        WHERE ${chosen} AND s."clusterId" <> ALL (${[...without.clusters]}::uuid[])
          AND NOT EXISTS (SELECT FROM unnest(${[...without.regions]}::text[]) AS c WHERE starts_with(s."regionCode", c))
      ), counted AS (
        SELECT p.ord, ${count("needsMet")} AS needs, ${count("offersWanted")} AS offers,
          ${count("ecosystems")} AS ecosystems, ${count("technologies")} AS technologies, ${count("s3")} AS s3,
          ${count("language")} AS languages, bool_or(m.mother) AS mother
        FROM (SELECT ord, unnest(tags) AS tag FROM peer) AS p JOIN mine AS m USING (tag) GROUP BY ord
      ), v AS (
        SELECT p.*, a.year,
          ${share(Prisma.sql`c.needs`, enough.needsMet)} AS "needsMet",
          ${share(Prisma.sql`c.offers`, enough.offersWanted)} AS "offersWanted",
          (a.year IS NOT NULL)::int::float8 AS "sameService",
          ${share(Prisma.sql`t.joint`, enough.together)} AS together,
          ${share(Prisma.sql`c.ecosystems`, enough.ecosystems)} AS ecosystems,
          ${share(Prisma.sql`c.technologies`, enough.technologies)} AS technologies,
          ${share(Prisma.sql`c.s3`, enough.s3)} AS s3,
          CASE WHEN c.mother THEN 1 WHEN c.languages > 0 THEN ${bridgeWorth}::float8 ELSE 0 END AS language,
          coalesce(exp(- p.kilometres / ${reach}::float8), 0) AS distance,
          CASE WHEN p.country = ANY (${[...countries]}::text[]) THEN ${borderWorth.same}::float8
            WHEN p.country = ANY (${[...neighbours]}::text[]) THEN ${borderWorth.neighbour}::float8 ELSE 0 END AS border,
          least(1, greatest(0, (${staleFrom}::float8 - extract(epoch FROM ${ranking.now}::timestamptz - p."changedAt") * 1000)
            / ${staleFrom - freshUntil}::float8))::float8 AS freshness
        FROM peer AS p
        LEFT JOIN counted AS c USING (ord)
        LEFT JOIN adapted AS a ON a.cluster = p."clusterId"
        LEFT JOIN together AS t ON t.cluster = p."clusterId"
      ), r AS (
        SELECT v.*, ${sum === 0 ? Prisma.sql`0::float8` : Prisma.sql`(${weighted}) / ${sum}::float8`} AS score
        FROM v ORDER BY score DESC, quality DESC, "sortName", "clusterId" LIMIT ${ranking.limit}
      )
      SELECT r."clusterId" AS id, c.slug, c.name, c.town, r.country, c.demo, c.claimed,
        jsonb_build_object('name', g.name, 'names', g.names) AS region,
        r.quality::float8 AS quality, r."sortName", r."changedAt", r.kilometres, r.year AS "serviceYear", r.tags, r.score,
        jsonb_build_object(${values}) AS values
      FROM r JOIN "Cluster" AS c ON c.id = r."clusterId" JOIN "Region" AS g ON g.code = r."regionCode"
      ORDER BY r.score DESC, r.quality DESC, r."sortName", r."clusterId"`,
  );
}
