import { Prisma } from "#src/generated/prisma/client.ts";
import { type Cursor, facets, type Sort } from "../../schema.ts";
import { anyWord, missBit } from "../rules.ts";
import type { SearchPlan, WordGroup } from "../schema.ts";

const { sql, join, empty, raw } = Prisma;

const ids = (tags: readonly { id: number }[]) => [...new Set(tags.map(({ id }) => id))];
const all = (conditions: readonly Prisma.Sql[]) => (conditions.length > 0 ? join([...conditions], " AND ") : sql`true`);

/** Clusters that meet one typed word, by a word or by a term. */
const meets = ({ words, terms }: WordGroup): Prisma.Sql => {
  const query = anyWord(words);
  const ways = [
    ...(query ? [sql`s.words @@ ${query}::tsquery`] : []),
    ...(terms.length > 0 ? [sql`s.tags && ${ids(terms)}::int[]`] : []),
  ];
  return sql`(${join(ways, " OR ")})`;
};

const cellOf = (lat: number, lon: number) => ({ band: Math.floor((lat + 90) * 4), slot: Math.floor((lon + 180) * 4) });
const mostCells = 500;

/** Rows of a window: of a small one by its cells, of a large one by its latitudes; exactly within it. */
export function inBox({ west, south, east, north }: NonNullable<SearchPlan["box"]>): Prisma.Sql {
  const [low, high] = [cellOf(south, west), cellOf(north, east)];
  const slots = high.slot - low.slot + 1;
  const bands = high.band - low.band + 1;
  const cells =
    slots * bands <= mostCells
      ? sql`s.cell = ANY (${Array.from({ length: slots * bands }, (_, i) => (low.band + Math.floor(i / slots)) * 2_000 + low.slot + (i % slots))}::int[])`
      : sql`s.cell BETWEEN ${low.band * 2_000 + low.slot}::int AND ${high.band * 2_000 + high.slot}::int`;
  return sql`(${cells} AND s.lat BETWEEN ${south}::float AND ${north}::float AND s.lon BETWEEN ${west}::float AND ${east}::float)`;
}

/** The window that a circle fits into. */
export function boxAround({ lat, lon, kilometres }: NonNullable<SearchPlan["around"]>) {
  const high = kilometres / 111;
  const wide = high / Math.max(0.1, Math.cos((Math.min(85, Math.abs(lat) + high) * Math.PI) / 180));
  return {
    west: Math.max(-180, lon - wide),
    east: Math.min(180, lon + wide),
    south: Math.max(-90, lat - high),
    north: Math.min(90, lat + high),
  };
}

/** Kilometres from the place that one searches from. */
export const distance = ({ lat, lon }: { readonly lat: number; readonly lon: number }): Prisma.Sql =>
  sql`search_distance(${lat}::float, ${lon}::float, s.lat, s.lon)`;

export const near = (around: NonNullable<SearchPlan["around"]>): Prisma.Sql =>
  sql`(${inBox(boxAround(around))} AND ${distance(around)} <= ${around.kilometres}::float)`;

/** What no facet undoes: text, place, whom one knows already. */
const base = ({ groups, around, box, without }: SearchPlan): Prisma.Sql =>
  all([
    ...groups.map(meets),
    ...(around ? [near(around)] : []),
    ...(box ? [inBox(box)] : []),
    ...(without.length > 0 ? [sql`s."clusterId" <> ALL (${[...without]}::uuid[])`] : []),
  ]);

/** The clusters that the whole search finds, in rows `s`. */
export const wholeSearch = (plan: SearchPlan): Prisma.Sql =>
  all([base(plan), ...plan.filters.map(({ tags }) => sql`s.tags && ${ids(tags)}::int[]`)]);

/** Each value of each facet with the clusters that would be left with it, by reading every row that the text finds. */
export function countRows(plan: SearchPlan): Prisma.Sql {
  const missed = plan.filters.map(
    ({ facet, tags }) => sql`(NOT s.tags && ${ids(tags)}::int[])::int * ${missBit(plan.filters, facet)}::int`,
  );
  const kinds = facets.map((facet) => sql`(${facet}::text, ${missBit(plan.filters, facet)}::int)`);
  return sql`
    WITH hit AS MATERIALIZED (
      SELECT s.tags, ${missed.length > 0 ? join(missed, " + ") : sql`0`} AS missed
      FROM "ClusterSearch" AS s WHERE ${base(plan)}
    ), counted AS (
      SELECT tag, missed, count(*)::int AS n FROM hit, unnest(tags) AS tag GROUP BY tag, missed
    )
    SELECT t.kind, t.key, sum(c.n)::int AS count
    FROM counted AS c JOIN "SearchTag" AS t ON t.id = c.tag
    JOIN (VALUES ${join(kinds)}) AS k (kind, bit) ON k.kind = t.kind
    WHERE c.missed IN (0, k.bit) AND t.key NOT LIKE '~%' GROUP BY t.kind, t.key
    UNION ALL SELECT 'all', '', count(*)::int FROM hit WHERE missed = 0`;
}

/**
 * How well a row fits the words, in ten-thousandths: as typed before what only resembles it, the name before the rest, a term
 * like a word that is offered; the better profile where all else is equal.
 */
export function score(plan: SearchPlan): Prisma.Sql {
  const matching = anyWord(plan.groups.flatMap(({ words }) => words));
  const sure = anyWord(plan.groups.flatMap((group) => group.sure));
  const rank = (query: string, weight: number) =>
    sql`ts_rank('{0.1,0.3,0.6,1}', s.words, ${query}::tsquery) * ${weight}::float`;
  const terms = plan.groups
    .filter((group) => group.terms.length > 0)
    .map((group) => sql`(s.tags && ${ids(group.terms)}::int[])::int * 0.3`);
  const parts = [
    ...(matching ? [rank(matching, 0.1)] : []),
    ...(sure ? [rank(sure, 0.9)] : []),
    ...terms,
    sql`s.quality * 0.02`,
  ];
  return sql`((${join(parts, " + ")}) * 10000)::int`;
}

/** What a list is sorted by, the place after a cursor, and the order. */
export function orderOf(plan: SearchPlan): {
  key: Prisma.Sql;
  after: (cursor: Cursor) => Prisma.Sql;
  order: Prisma.Sql;
} {
  const byScore = {
    key: score(plan),
    after: ({ key, ord }: Cursor) => sql`(key < ${key}::int OR key = ${key}::int AND ord > ${ord}::int)`,
    order: sql`key DESC, ord`,
  };
  const origin = plan.origin;
  const sorts: Record<Sort, typeof byScore> = {
    relevance: byScore,
    name: {
      key: sql`s."sortName"`,
      after: ({ key, ord }) => sql`(key, ord) > (${String(key)}::text, ${ord}::int)`,
      order: sql`key, ord`,
    },
    newest: {
      key: sql`(extract(epoch FROM s."enteredAt") * 1000)::float`,
      after: ({ key, ord }) => sql`(key, ord) < (${Number(key)}::float, ${ord}::int)`,
      order: sql`key DESC, ord DESC`,
    },
    distance: {
      // Those without a place come last.
      key: origin ? sql`coalesce(${distance(origin)}, 1e9)::float` : sql`0::float`,
      after: ({ key, ord }) => sql`(key, ord) > (${Number(key)}::float, ${ord}::int)`,
      order: sql`key, ord`,
    },
  };
  return sorts[plan.sort];
}

/** What a window of the map shows, by reading every row that is found: single clusters, the best profiles first. */
export const pointsOfRows = (plan: SearchPlan, limit: number): Prisma.Sql => sql`
  SELECT s."clusterId" AS id, count(*) OVER ()::int AS total FROM "ClusterSearch" AS s
  WHERE ${wholeSearch(plan)} AND s.cell IS NOT NULL ORDER BY s.ord LIMIT ${limit}`;

/** How many there are in each field of a grid. `step` in quarters of a degree. */
export const gridOfRows = (plan: SearchPlan, step: number): Prisma.Sql => sql`
  SELECT count(*)::int AS count, avg(s.lat)::float AS lat, avg(s.lon)::float AS lon FROM "ClusterSearch" AS s
  WHERE ${wholeSearch(plan)} AND s.cell IS NOT NULL
  GROUP BY s.cell / 2000 / ${raw(String(step))}, s.cell % 2000 / ${raw(String(step))}`;

/** The places of one page, by reading every row that is found. */
export function pageOfRows(plan: SearchPlan, { after, limit }: { after: Cursor | null; limit: number }): Prisma.Sql {
  const { key, after: beyond, order } = orderOf(plan);
  return sql`
    SELECT key, ord, "clusterId" AS id FROM (
      SELECT ${key} AS key, s.ord, s."clusterId" FROM "ClusterSearch" AS s WHERE ${wholeSearch(plan)}
    ) AS placed
    ${after ? sql`WHERE ${beyond(after)}` : empty} ORDER BY ${order} LIMIT ${limit}`;
}
