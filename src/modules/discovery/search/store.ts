import { z } from "zod";
import type { Prisma } from "#src/generated/prisma/client.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { type Cursor, type Facet, type FacetCounts, type FoundCluster, facets, foundClusterSchema } from "../schema.ts";
import { countBits, gridOfBits, pageOfBits, pageWithin, pointsOfBits } from "./bitmaps/store.ts";
import { countRows, gridOfRows, pageOfRows, pointsOfRows, wholeSearch } from "./rows/store.ts";
import { asksNothing, readsRows } from "./rules.ts";
import type { SearchPlan } from "./schema.ts";

const countsSchema = z.array(z.object({ kind: z.string(), key: z.string(), count: z.number() }));

const countSql = (plan: SearchPlan): Prisma.Sql =>
  readsRows(plan) || plan.index.all === null ? countRows(plan) : countBits(plan, plan.index.all);

/** Regions of level 1 hold those of level 2 that begin with their code. */
function withWiderRegions(counts: Map<string, number>): Map<string, number> {
  for (const [code, count] of [...counts]) {
    if (code.length === 4) counts.set(code.slice(0, 3), (counts.get(code.slice(0, 3)) ?? 0) + count);
  }
  return counts;
}

/** How many clusters the search finds, and with each value of each facet how many it would. */
export async function countFound(tx: Tx, plan: SearchPlan): Promise<{ total: number; counts: FacetCounts }> {
  const rows = countsSchema.parse(
    asksNothing(plan)
      ? await tx.$queryRaw`
          SELECT kind, key, rows AS count FROM "SearchTag"
          WHERE kind = ANY (${["all", ...facets]}::text[]) AND rows > 0 AND key NOT LIKE '~%'`
      : await tx.$queryRaw(countSql(plan)),
  );
  const grouped = Map.groupBy(rows, ({ kind }) => kind);
  const of = (facet: Facet) => new Map((grouped.get(facet) ?? []).map(({ key, count }) => [key, count]));
  return {
    total: grouped.get("all")?.[0]?.count ?? 0,
    counts: {
      country: of("country"),
      region: withWiderRegions(of("region")),
      ecosystem: of("ecosystem"),
      technology: of("technology"),
      language: of("language"),
      label: of("label"),
      size: of("size"),
      offer: of("offer"),
      need: of("need"),
    },
  };
}

const placesSchema = z.array(
  z.object({ key: z.union([z.number(), z.string(), z.null()]), ord: z.number(), id: z.string() }),
);
export type Place = z.infer<typeof placesSchema>[number];

type Page = { readonly after: Cursor | null; readonly limit: number };

/** Wider and wider circles, in kilometres: the first that holds a page is enough. */
const circles = [60, 200, 600, 1_800, 20_000];

async function findNearest(tx: Tx, plan: SearchPlan, all: number, page: Page): Promise<Place[]> {
  const reached = Number(page.after?.key ?? 0);
  for (const kilometres of circles.filter((radius) => radius > reached)) {
    const places = placesSchema.parse(await tx.$queryRaw(pageWithin(plan, all, { ...page, kilometres })));
    if (places.length >= page.limit || kilometres === circles.at(-1)) return places;
  }
  return placesSchema.parse(await tx.$queryRaw(pageWithin(plan, all, { ...page, kilometres: 20_000 })));
}

/** One page of what the search finds, as places in its order. */
export async function findPlaces(tx: Tx, plan: SearchPlan, page: Page): Promise<Place[]> {
  const { all } = plan.index;
  if (all === null || readsRows(plan) || (asksNothing(plan) && plan.sort !== "distance"))
    return placesSchema.parse(await tx.$queryRaw(pageOfRows(plan, page)));
  if (plan.sort === "distance" && plan.origin) return findNearest(tx, plan, all, page);
  return placesSchema.parse(await tx.$queryRaw(pageOfBits(plan, all, page)));
}

const clustersSchema = z.array(foundClusterSchema);

/** These clusters as the directory shows them, in the order of the ids. */
export async function findClusters(tx: Tx, ids: readonly string[]): Promise<FoundCluster[]> {
  if (ids.length === 0) return [];
  return clustersSchema.parse(
    await tx.$queryRaw`
      SELECT c.id, c.slug, c.name, c.town, c."regionCode", json_build_object('name', r.name, 'names', r.names) AS region, r.country,
        c.lat, c.lon, left(c.description, 600) AS description, coalesce(c.ecosystems, '{}') AS ecosystems,
        coalesce(c.technologies, '{}') AS technologies, coalesce(c.languages, '{}') AS languages,
        coalesce(c.offers, '{}') AS offers, coalesce(c.needs, '{}') AS needs, c."memberCount",
        CASE WHEN c."labelExpires" IS NULL OR c."labelExpires" >= current_date THEN c."labelLevel" END AS "labelLevel",
        c.claimed, c.demo
      FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS o (id, n) JOIN "Cluster" AS c USING (id)
        JOIN "Region" AS r ON r.code = c."regionCode"
      WHERE c.published ORDER BY o.n`,
  );
}

const shownSchema = z.array(z.object({ id: z.string(), total: z.number() }));
const pointsSchema = z.array(
  z.object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    town: z.string(),
    lat: z.number(),
    lon: z.number(),
  }),
);
const gridSchema = z.array(z.object({ count: z.number(), lat: z.number(), lon: z.number() }));

/** The clusters in the window of the map; null when they are more than `most`. */
export async function findPoints(tx: Tx, plan: SearchPlan, most: number) {
  const { all } = plan.index;
  const sql = all === null || readsRows(plan) ? pointsOfRows(plan, most) : pointsOfBits(plan, all, most);
  const shown = shownSchema.parse(await tx.$queryRaw(sql));
  if ((shown[0]?.total ?? 0) > most) return null;
  return pointsSchema.parse(
    await tx.$queryRaw`
      SELECT id, slug, name, town, lat, lon FROM "Cluster"
      WHERE id = ANY (${shown.map(({ id }) => id)}::uuid[]) AND published AND lat IS NOT NULL AND lon IS NOT NULL`,
  );
}

/** How many clusters there are in each field of a grid over the window. `step` in quarters of a degree. */
export async function findGrid(tx: Tx, plan: SearchPlan, step: number) {
  const { all } = plan.index;
  const sql = all === null || readsRows(plan) ? gridOfRows(plan, step) : gridOfBits(plan, all, step);
  return gridSchema.parse(await tx.$queryRaw(sql));
}

/** How many published clusters each region of level 2 has; regions without one are not in the map. */
export async function countByRegion(tx: Tx): Promise<Map<string, number>> {
  const rows = countsSchema.parse(
    await tx.$queryRaw`
      SELECT kind, key, rows AS count FROM "SearchTag" WHERE kind = 'region' AND length(key) = 4 AND rows > 0`,
  );
  return new Map(rows.map(({ key, count }) => [key, count]));
}

const idsSchema = z.array(z.object({ id: z.string() }));

/** Ids of what the search finds, only of clusters whose line changed since then, the latest change first. */
export async function findChanged(tx: Tx, plan: SearchPlan, since: Date | null, limit: number): Promise<string[]> {
  return idsSchema
    .parse(
      await tx.$queryRaw`
        SELECT s."clusterId" AS id FROM "ClusterSearch" AS s
        WHERE ${wholeSearch(plan)} AND s."changedAt" > ${since ?? new Date(0)} ORDER BY s."changedAt" DESC, s.ord LIMIT ${limit}`,
    )
    .map(({ id }) => id);
}

/** Brings up to date what changes by time; at most every night the whole index is made anew. Answers what was done. */
export async function tidyIndex(tx: Tx): Promise<string> {
  const [done] = z.array(z.object({ done: z.string() })).parse(await tx.$queryRaw`SELECT search_tidy() AS done`);
  return done?.done ?? "none";
}
