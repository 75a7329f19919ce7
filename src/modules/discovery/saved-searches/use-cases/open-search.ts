import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { transaction } from "#src/platform/transaction.ts";
import { ownsSearch } from "../policy.ts";
import type { Hit } from "../schema.ts";
import { findSearch, listHitRows, markHitsSeen } from "../store.ts";

export type OpenedSearch = {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly hits: readonly Hit[];
};

const atMost = 100;

/** A search with what came into it; from now on that is seen. Throws `notFound`. */
export async function openSearch(actor: Actor, searchId: string): Promise<OpenedSearch> {
  return transaction(async (tx) => {
    const search = await findSearch(tx, searchId);
    if (!search || search.removedAt || !ownsSearch(actor, search)) throw notFound();
    const hits = await listHitRows(tx, searchId, atMost);
    await markHitsSeen(tx, searchId, new Date());
    return { id: search.id, name: search.name, query: search.query, hits };
  });
}
