import type { Actor } from "#src/lib/actor.ts";
import { unauthenticated } from "#src/lib/errors.ts";
import { reading } from "#src/platform/transaction.ts";
import { canSaveSearches } from "../policy.ts";
import type { SavedSearchLine } from "../schema.ts";
import { listSearchRows } from "../store.ts";

/** One's own saved searches, by name. Throws `unauthenticated`. */
export async function listSearches(actor: Actor): Promise<SavedSearchLine[]> {
  if (!canSaveSearches(actor)) throw unauthenticated();
  return listSearchRows(reading(), actor.accountId);
}
