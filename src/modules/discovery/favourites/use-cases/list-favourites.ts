import type { Actor } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import { canChangeFavourites, canReadFavourites } from "../policy.ts";
import type { FavouriteList, FavouriteSort, FavouriteStars } from "../schema.ts";
import { listFavouriteIdRows, listFavouriteRows } from "../store.ts";

/** What the team of the cluster acted for keeps an eye on; nothing for who acts for none. */
export async function listFavourites(actor: Actor, sort: FavouriteSort): Promise<FavouriteList> {
  if (!canReadFavourites(actor)) return { lines: [], canChange: false };
  return {
    lines: await listFavouriteRows(reading(), actor.acting.clusterId, sort),
    canChange: canChangeFavourites(actor),
  };
}

/** Which of these clusters are favourites of the one acted for, for the stars of a page: one query for all its rows. */
export async function favouritesAmong(actor: Actor, among: readonly string[]): Promise<FavouriteStars> {
  if (!canReadFavourites(actor)) return { favourites: new Set(), canChange: false };
  const ids = among.length > 0 ? await listFavouriteIdRows(reading(), actor.acting.clusterId, among) : [];
  return { favourites: new Set(ids), canChange: canChangeFavourites(actor) };
}
