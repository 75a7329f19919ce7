import type { Actor } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import { type MapPoint, type MapWindow, readDirectoryAddress } from "../schema.ts";
import { findGrid, findPoints } from "../search/store.ts";
import { planSearch } from "../search/use-cases/plan-search.ts";

/** So many single points a map can group by itself. */
const mostPoints = 1_000;
/** Into so many fields a window is divided, each way, where there are more. */
const fields = 24;

/** What the map shows in its window of what a search finds: single clusters, or how many there are about a place. */
export async function mapWindow(actor: Actor, { search, box }: MapWindow): Promise<MapPoint[]> {
  const tx = reading();
  const { plan } = await planSearch(tx, actor, { ...readDirectoryAddress(search), box });
  if (!plan) return [];
  const points = await findPoints(tx, plan, mostPoints);
  if (points) return points;
  const quarters = ((box.east - box.west) * 4) / fields;
  return findGrid(tx, plan, Math.max(1, Math.round(quarters)));
}
