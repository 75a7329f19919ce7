import type { Actor } from "#src/lib/actor.ts";
import { ensure, notFound } from "#src/lib/errors.ts";
import { transaction } from "#src/platform/transaction.ts";
import { canChangeFavourites } from "../policy.ts";
import { type Added, type AddFavourite, mostFavourites } from "../schema.ts";
import { countFavourites, insertFavourite, isPublished } from "../store.ts";

/** Keeps an eye on a cluster, for the whole team. Throws `notFound`, `forbidden`. */
export async function addFavourite(actor: Actor, { clusterId, note }: AddFavourite): Promise<Added> {
  ensure(canChangeFavourites(actor), "discovery.notEditor");
  return transaction(async (tx) => {
    if (!(await isPublished(tx, clusterId))) throw notFound();
    const own = actor.acting.clusterId;
    if ((await countFavourites(tx, own)) >= mostFavourites) return { ok: false, reason: "full" };
    await insertFavourite(tx, { clusterId: own, targetId: clusterId, note, addedById: actor.accountId });
    return { ok: true };
  });
}
