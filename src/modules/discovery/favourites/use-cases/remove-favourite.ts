import type { Actor } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { transaction } from "#src/platform/transaction.ts";
import { canChangeFavourites } from "../policy.ts";
import { deleteFavourite } from "../store.ts";

/** Takes a cluster off the list; what is not on it is off it already. Throws `forbidden`. */
export async function removeFavourite(actor: Actor, clusterId: string): Promise<void> {
  ensure(canChangeFavourites(actor), "discovery.notEditor");
  await transaction((tx) => deleteFavourite(tx, actor.acting.clusterId, clusterId));
}
