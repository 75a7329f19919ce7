import type { Actor } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { transaction } from "#src/platform/transaction.ts";
import { canChangeFavourites } from "../policy.ts";
import { deleteFavourite } from "../store.ts";

/**
 * Takes a cluster off the list; what is not on it is off it already. Gives the note, for whoever wants it back. Throws
 * `forbidden`.
 */
export async function removeFavourite(actor: Actor, clusterId: string): Promise<{ readonly note: string }> {
  ensure(canChangeFavourites(actor), "discovery.notEditor");
  return { note: await transaction((tx) => deleteFavourite(tx, actor.acting.clusterId, clusterId)) };
}
