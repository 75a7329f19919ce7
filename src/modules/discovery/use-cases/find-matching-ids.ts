import type { Actor } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import type { DirectoryQuery } from "../schema.ts";
import { findChanged } from "../search/store.ts";
import { planSearch } from "../search/use-cases/plan-search.ts";

/** The ids of clusters that a search finds; with `changedSince` only of those of which something that can be found changed since then. */
export async function findMatchingIds(
  actor: Actor,
  query: DirectoryQuery,
  { changedSince, limit }: { changedSince: Date | null; limit: number },
): Promise<string[]> {
  const { plan } = await planSearch(reading(), actor, query);
  return plan ? findChanged(reading(), plan, changedSince, limit) : [];
}
