import { Prisma } from "#src/generated/prisma/client.ts";
import { type Cursor, facets } from "../../schema.ts";
import { inBox, near, orderOf, score } from "../rows/store.ts";
import { anyWord } from "../rules.ts";
import type { SearchPlan } from "../schema.ts";

const { sql, join, empty, raw } = Prisma;

const none = sql`repeat('0', 64000)::varbit`;

/** Numbers of the groups of bitmaps that a search is the intersection of: facets have their own, the others none. */
const numberOf = { all: 0, facet: 1, text: 100, around: 201, box: 202, without: 203 } as const;
const facetNumber = (facet: (typeof facets)[number]): number => numberOf.facet + facets.indexOf(facet);

/** Rows, by what is true of `s`, as the bits of their chunks. */
const bitsOfRows = (group: number, condition: Prisma.Sql): Prisma.Sql => sql`
  SELECT ${group}::int AS g, chunk, (string_agg(repeat('0', gap), '1' ORDER BY place) || '1' || repeat('0', 63999 - max(place)))::varbit AS bits
  FROM (
    SELECT s.ord / 64000 AS chunk, s.ord % 64000 AS place,
      s.ord % 64000 - coalesce(lag(s.ord % 64000) OVER (PARTITION BY s.ord / 64000 ORDER BY s.ord) + 1, 0) AS gap
    FROM "ClusterSearch" AS s WHERE ${condition}
  ) AS gaps GROUP BY chunk`;

/** Every word, filter and place of the search as one bitmap a chunk. */
function groupsOf(plan: SearchPlan, all: number): { parts: Prisma.Sql; count: number } {
  const tagged: { group: number; tag: number }[] = [{ group: numberOf.all, tag: all }];
  const parts: Prisma.Sql[] = [];
  plan.groups.forEach(({ words, terms }, index) => {
    const group = numberOf.text + index;
    for (const { tag } of words.filter(({ dense }) => dense)) tagged.push({ group, tag });
    for (const { id } of terms.filter(({ dense }) => dense)) tagged.push({ group, tag: id });
    const rare = anyWord(words.filter(({ dense, rows }) => !dense && rows > 0));
    const rareTerms = terms.filter(({ dense }) => !dense).map(({ id }) => id);
    if (rare) parts.push(bitsOfRows(group, sql`s.words @@ ${rare}::tsquery`));
    if (rareTerms.length > 0) parts.push(bitsOfRows(group, sql`s.tags && ${rareTerms}::int[]`));
  });
  for (const { facet, tags } of plan.filters) {
    const group = facetNumber(facet);
    for (const { id } of tags.filter(({ dense }) => dense)) tagged.push({ group, tag: id });
    const rare = tags.filter(({ dense }) => !dense).map(({ id }) => id);
    if (rare.length > 0) parts.push(bitsOfRows(group, sql`s.tags && ${rare}::int[]`));
  }
  if (plan.around) parts.push(bitsOfRows(numberOf.around, near(plan.around)));
  if (plan.box) parts.push(bitsOfRows(numberOf.box, inBox(plan.box)));
  if (plan.without.length > 0) {
    const left = bitsOfRows(numberOf.without, sql`s."clusterId" = ANY (${[...plan.without]}::uuid[])`);
    parts.push(sql`
      SELECT ${numberOf.without}::int, b.chunk, b.bits & ~coalesce(m.bits, ${none})
      FROM "SearchBits" AS b LEFT JOIN (${left}) AS m USING (chunk) WHERE b.tag = ${all}`);
  }
  const dense = sql`
    SELECT x.g, b.chunk, b.bits FROM unnest(${tagged.map(({ group }) => group)}::int[], ${tagged.map(({ tag }) => tag)}::int[]) AS x (g, tag)
    JOIN "SearchBits" AS b USING (tag)`;
  const places = [plan.around, plan.box, plan.without.length > 0].filter(Boolean).length;
  return {
    parts: join([dense, ...parts], " UNION ALL "),
    count: 1 + plan.groups.length + plan.filters.length + places,
  };
}

/** Set 0 is what the whole search finds; set k what it would find without the filter of facet k. */
function setsOf(plan: SearchPlan, all: number, without: readonly number[]): Prisma.Sql {
  const { parts, count } = groupsOf(plan, all);
  return sql`
    grouped AS MATERIALIZED (SELECT g, chunk, bit_or(bits) AS bits FROM (${parts}) AS each GROUP BY g, chunk),
    sets AS MATERIALIZED (
      SELECT n.set, chunk, bit_and(bits) AS bits FROM unnest(${[0, ...without]}::int[]) AS n (set)
      JOIN grouped ON grouped.g <> n.set OR n.set = 0
      GROUP BY n.set, chunk HAVING count(*) = ${count}::int - (n.set <> 0)::int),
    found AS MATERIALIZED (
      SELECT chunk, bits, bit_count(bits)::int AS n FROM sets WHERE set = 0 AND bit_count(bits) > 0),
    total AS MATERIALIZED (SELECT coalesce(sum(n), 0)::int AS n FROM found)`;
}

/** So few that reading them is quicker than counting every bitmap. */
const few = (plan: SearchPlan): number => Math.max(1_200, Math.round(plan.index.rows * 0.005));

/** Each value of each facet with the clusters that would be left with it, by counting bits. */
export function countBits(plan: SearchPlan, all: number): Prisma.Sql {
  const filtered = plan.filters.map(({ facet }) => facetNumber(facet));
  const setOf = (facet: (typeof facets)[number]) => (filtered.includes(facetNumber(facet)) ? facetNumber(facet) : 0);
  // The whole search by bits only while it finds much; what is without a filter always. A query a kind: joined to a list of
  // kinds, the index is read by chunk alone. Counts leave it as numbers, as bits that are sorted are written to disk.
  const counted = facets.map(
    (facet) => sql`
      SELECT b.tag, bit_count(b.bits & sets.bits)::int AS n FROM sets JOIN "SearchBits" AS b ON b.chunk = sets.chunk
      WHERE b.kind = ${facet}::text AND sets.set = ${setOf(facet)}::int
        AND (sets.set <> 0 OR (SELECT n FROM total) > ${few(plan)}::int)`,
  );
  const kinds = facets.filter((facet) => setOf(facet) === 0);
  return sql`
    WITH ${setsOf(plan, all, filtered)},
    pages AS MATERIALIZED (${join(counted, " UNION ALL ")}),
    counted AS (SELECT tag, sum(n)::int AS n FROM pages GROUP BY tag),
    read AS MATERIALIZED (
      SELECT tag, count(*)::int AS n
      FROM found CROSS JOIN LATERAL search_rows(chunk, bits) AS place JOIN "ClusterSearch" AS s ON s.ord = place, unnest(s.tags) AS tag
      WHERE (SELECT n FROM total) <= ${few(plan)}::int GROUP BY tag
    )
    SELECT t.kind, t.key, c.n AS count FROM counted AS c JOIN "SearchTag" AS t ON t.id = c.tag
      WHERE c.n > 0 AND t.key NOT LIKE '~%'
    UNION ALL
    SELECT t.kind, t.key, r.n FROM read AS r JOIN "SearchTag" AS t ON t.id = r.tag
      WHERE t.kind = ANY (${kinds}::text[]) AND t.key NOT LIKE '~%'
    UNION ALL SELECT 'all', '', n FROM total`;
}

// As one string of bits over all chunks, to look single rows up in.
const whole = (plan: SearchPlan) => sql`
  whole AS MATERIALIZED (
    SELECT search_concat(coalesce(found.bits, ${none}) ORDER BY c) AS bits
    FROM generate_series(0, ${plan.index.chunks - 1}::int) AS c LEFT JOIN found ON found.chunk = c)`;
const isFound = sql`get_bit((SELECT bits FROM whole), s.ord) = 1`;

/** Of so many of the best profiles among what is found the order is made by their text; a broad word finds too many. */
export const ranked = 500;
const mostNamed = 3_000;

/** The first page by relevance: the best profiles and those that have the words in their name, ordered by how well they fit. */
function pageByRelevance(plan: SearchPlan, all: number, after: Cursor | null, limit: number): Prisma.Sql {
  const names = plan.groups.flatMap((group) => group.sure).filter(({ nameRows }) => nameRows > 0);
  const query = names.reduce((sum, { nameRows }) => sum + nameRows, 0) <= mostNamed ? anyWord(names) : null;
  const named = query
    ? sql`SELECT s.ord FROM "ClusterSearch" AS s WHERE s.names @@ ${query}::tsquery AND ${isFound} ORDER BY s.ord LIMIT ${ranked}`
    : sql`SELECT NULL::int AS ord WHERE false`;
  // Cuts each chunk's bits to about as many as are needed before they are spelled out.
  const first = sql`
    first AS MATERIALIZED (
      SELECT place AS ord FROM (
        SELECT chunk, n, bits, sum(n) OVER (ORDER BY chunk) - n AS before FROM found) AS f
      CROSS JOIN LATERAL search_rows(f.chunk, substring(f.bits FOR least(64000, (${ranked}::bigint * 80000 / f.n)::int + 64))) AS place
      WHERE before < ${ranked} ORDER BY 1 LIMIT ${ranked})`;
  const start = sql`WITH ${setsOf(plan, all, [])}, ${whole(plan)}, ${first}, named AS MATERIALIZED (${named})`;
  const tail = sql`
    SELECT NULL::int AS key, s.ord, s."clusterId" AS id
    FROM found CROSS JOIN LATERAL search_rows(found.chunk, found.bits) AS place JOIN "ClusterSearch" AS s ON s.ord = place
    WHERE place > greatest(${after && after.key === null ? after.ord : -1}::int, (SELECT max(ord) FROM first))
      AND place NOT IN (SELECT ord FROM named) ORDER BY place LIMIT ${limit}`;
  if (after && after.key === null) return sql`${start} ${tail}`;
  return sql`${start}, fitting AS MATERIALIZED (
      SELECT * FROM (
        SELECT ${score(plan)} AS key, s.ord, s."clusterId" AS id
        FROM (SELECT ord FROM first UNION SELECT ord FROM named) AS c JOIN "ClusterSearch" AS s USING (ord)
      ) AS placed ${after ? sql`WHERE ${orderOf(plan).after(after)}` : empty} ORDER BY key DESC, ord LIMIT ${limit})
    SELECT * FROM fitting
    UNION ALL
    -- Past the best, by the quality of the profile.
    (SELECT * FROM (${tail}) AS t WHERE (SELECT count(*) FROM fitting) < ${limit} AND (SELECT count(*) FROM first) >= ${ranked}
      LIMIT greatest(0, ${limit}::int - (SELECT count(*) FROM fitting)))`;
}

/** In the order of an index, each row looked up among what is found; where that is little, read and sorted instead. */
function pageByIndex(plan: SearchPlan, all: number, after: Cursor | null, limit: number): Prisma.Sql {
  const { key, order } = orderOf(plan);
  const byName = plan.sort === "name";
  const beyond = !after
    ? sql`true`
    : byName
      ? sql`(s."sortName", s.ord) > (${String(after.key)}::text, ${after.ord}::int)`
      : sql`(s."enteredAt", s.ord) < (to_timestamp(${Number(after.key)}::float / 1000), ${after.ord}::int)`;
  const walk = byName ? sql`s."sortName", s.ord` : sql`s."enteredAt" DESC, s.ord DESC`;
  return sql`
    WITH ${setsOf(plan, all, [])}, ${whole(plan)},
    read AS (
      SELECT ${key} AS key, s.ord, s."clusterId" AS id
      FROM found CROSS JOIN LATERAL search_rows(chunk, bits) AS place JOIN "ClusterSearch" AS s ON s.ord = place
      WHERE (SELECT n FROM total) <= ${few(plan)}::int AND ${beyond} ORDER BY ${order} LIMIT ${limit}),
    walked AS (
      SELECT ${key} AS key, s.ord, s."clusterId" AS id FROM "ClusterSearch" AS s
      WHERE (SELECT n FROM total) > ${few(plan)}::int AND ${beyond} AND ${isFound} ORDER BY ${walk} LIMIT ${limit})
    SELECT * FROM read UNION ALL SELECT * FROM walked`;
}

/** Those within a circle, the nearest first. */
export function pageWithin(
  plan: SearchPlan,
  all: number,
  { after, limit, kilometres }: { after: Cursor | null; limit: number; kilometres: number },
): Prisma.Sql {
  const { key, after: beyond, order } = orderOf(plan);
  const circle = plan.origin ? near({ ...plan.origin, kilometres }) : sql`true`;
  const anywhere = kilometres >= 20_000;
  return sql`
    WITH ${setsOf(plan, all, [])}, ${whole(plan)}
    SELECT key, ord, id FROM (
      SELECT ${key} AS key, s.ord, s."clusterId" AS id FROM "ClusterSearch" AS s
      WHERE ${anywhere ? sql`true` : circle} AND ${isFound}
    ) AS placed ${after ? sql`WHERE ${beyond(after)}` : empty} ORDER BY ${order} LIMIT ${limit}`;
}

/** The places of one page, in any order but by distance. */
export const pageOfBits = (
  plan: SearchPlan,
  all: number,
  { after, limit }: { after: Cursor | null; limit: number },
): Prisma.Sql =>
  plan.sort === "relevance" ? pageByRelevance(plan, all, after, limit) : pageByIndex(plan, all, after, limit);

const inWindow = (plan: SearchPlan) => sql`s.cell IS NOT NULL AND ${plan.box ? inBox(plan.box) : sql`true`}`;

/** What a window of the map shows: single clusters, the best profiles first. */
export const pointsOfBits = (plan: SearchPlan, all: number, limit: number): Prisma.Sql => sql`
  WITH ${setsOf({ ...plan, box: null }, all, [])}, ${whole(plan)},
  -- The window first: a walk by place would look at everything outside it.
  visible AS MATERIALIZED (SELECT s.ord, s."clusterId" FROM "ClusterSearch" AS s WHERE ${inWindow(plan)})
  SELECT s."clusterId" AS id, count(*) OVER ()::int AS total FROM visible AS s WHERE ${isFound} ORDER BY s.ord LIMIT ${limit}`;

/** How many there are in each field of a grid. `step` in quarters of a degree. */
export const gridOfBits = (plan: SearchPlan, all: number, step: number): Prisma.Sql => sql`
  WITH ${setsOf({ ...plan, box: null }, all, [])}, ${whole(plan)},
  visible AS MATERIALIZED (SELECT s.ord, s.cell, s.lat, s.lon FROM "ClusterSearch" AS s WHERE ${inWindow(plan)})
  SELECT count(*)::int AS count, avg(s.lat)::float AS lat, avg(s.lon)::float AS lon FROM visible AS s WHERE ${isFound}
  GROUP BY s.cell / 2000 / ${raw(String(step))}, s.cell % 2000 / ${raw(String(step))}`;
