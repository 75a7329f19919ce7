import type { Actor } from "#src/lib/actor.ts";
import { kilometresBetween } from "#src/lib/distance.ts";
import { termOf } from "#src/modules/vocabulary/use-cases/find-terms.ts";
import { reading } from "#src/platform/transaction.ts";
import type { DirectoryPage, DirectoryQuery, FacetCounts, FoundCluster } from "../schema.ts";
import { matchesOf } from "../search/rules.ts";
import { countFound, findClusters, findPlaces } from "../search/store.ts";
import { planSearch } from "../search/use-cases/plan-search.ts";

export const pageSize = 20;

const noCounts: FacetCounts = {
  country: new Map(),
  region: new Map(),
  ecosystem: new Map(),
  technology: new Map(),
  language: new Map(),
  label: new Map(),
  size: new Map(),
  offer: new Map(),
  need: new Map(),
};

const term = (kind: "technology" | "exchange", written: string) => termOf(kind, written)?.id ?? null;

/** One page of the published clusters that a search finds, with how many there are for each value of each facet. */
export async function searchClusters(actor: Actor, query: DirectoryQuery): Promise<DirectoryPage> {
  const tx = reading();
  const { plan, from } = await planSearch(tx, actor, query);
  if (!plan) return { clusters: [], total: 0, counts: noCounts, from, next: null };
  const [{ total, counts }, places] = await Promise.all([
    countFound(tx, plan),
    findPlaces(tx, plan, { after: query.after, limit: pageSize + 1 }),
  ]);
  const page = places.slice(0, pageSize);
  const last = places.length > pageSize ? page.at(-1) : undefined;
  const kilometres = ({ lat, lon }: FoundCluster) =>
    from && lat !== null && lon !== null ? Math.round(kilometresBetween(from, { lat, lon })) : null;
  const clusters = await findClusters(
    tx,
    page.map(({ id }) => id),
  );
  return {
    clusters: clusters.map((cluster) => ({
      ...cluster,
      kilometres: kilometres(cluster),
      matches: matchesOf(cluster, plan.groups, term),
    })),
    total,
    counts,
    from,
    next: last ? { key: last.key, ord: last.ord, shown: (query.after?.shown ?? 0) + page.length } : null,
  };
}
