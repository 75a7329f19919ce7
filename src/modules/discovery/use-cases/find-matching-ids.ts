import type { Actor } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import type { DirectoryQuery } from "../schema.ts";
import { listChangedSince } from "../store.ts";
import { searchClusters } from "./search-clusters.ts";

type Options = { readonly changedSince: Date | null; readonly limit: number };

/** The ids of the clusters that a search finds, of those alone that changed since then; at most `limit`. */
export async function findMatchingIds(
  _actor: Actor,
  query: DirectoryQuery,
  { changedSince, limit }: Options,
): Promise<string[]> {
  const found: string[] = [];
  let after: DirectoryQuery["after"] = null;
  do {
    const page = await searchClusters({ ...query, after });
    const ids = page.clusters.map(({ id }) => id);
    found.push(...(changedSince ? await listChangedSince(reading(), ids, changedSince) : ids));
    after = page.next;
  } while (after && found.length < limit);
  return found.slice(0, limit);
}
