import type { Actor } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import { canChangeFavourites, canReadFavourites } from "../policy.ts";
import type { FavouriteList, FavouriteSort, FavouriteState } from "../schema.ts";
import { listFavouriteIdRows, listFavouriteRows } from "../store.ts";

/** What the team of the cluster acted for keeps an eye on; nothing for who acts for none. */
export async function listFavourites(actor: Actor, sort: FavouriteSort): Promise<FavouriteList> {
  if (!canReadFavourites(actor)) return { lines: [], canChange: false };
  return {
    lines: await listFavouriteRows(reading(), actor.acting.clusterId, sort),
    canChange: canChangeFavourites(actor),
  };
}

/** Which of these clusters are favourites of the one acted for: one query for a page of rows. */
export async function listFavouriteIds(actor: Actor, among: readonly string[]): Promise<ReadonlySet<string>> {
  if (!canReadFavourites(actor) || among.length === 0) return new Set();
  return new Set(await listFavouriteIdRows(reading(), actor.acting.clusterId, among));
}

/** Whether the star of one cluster is lit, and may be touched; null for who acts for no cluster. */
export async function favouriteStateOf(actor: Actor, clusterId: string): Promise<FavouriteState | null> {
  if (!canReadFavourites(actor)) return null;
  return {
    favourite: (await listFavouriteIds(actor, [clusterId])).has(clusterId),
    canChange: canChangeFavourites(actor),
  };
}
