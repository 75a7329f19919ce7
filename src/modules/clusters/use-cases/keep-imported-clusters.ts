import { newId } from "#src/lib/ids.ts";
import { slugOf } from "#src/lib/text.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { ImportedCluster, ImportedFields } from "../imported/schema.ts";
import { insertUnclaimed, lockImported, saveUnclaimed, takenSlugs } from "../imported/store.ts";
import { slugCandidates } from "../rules.ts";

/** Puts clusters into the directory that nobody has claimed yet: published, without members. Their caller decides who may. */
export async function insertImportedClusters(
  tx: Tx,
  clusters: readonly (ImportedFields & { readonly id: string })[],
): Promise<void> {
  if (clusters.length === 0) return;
  const wishes = clusters.map((cluster) => ({
    cluster,
    candidates: slugCandidates(slugOf(cluster.name), newId()),
  }));
  const taken = new Set(
    await takenSlugs(
      tx,
      wishes.flatMap(({ candidates }) => candidates),
    ),
  );
  const placed = wishes.map(({ cluster, candidates }) => {
    const slug = candidates.find((candidate) => !taken.has(candidate)) ?? `${cluster.id}`;
    taken.add(slug);
    return { ...cluster, slug };
  });
  await insertUnclaimed(tx, placed);
}

/** As they stand, locked until the transaction ends. */
export async function lockImportedClusters(tx: Tx, ids: readonly string[]): Promise<Map<string, ImportedCluster>> {
  if (ids.length === 0) return new Map();
  return new Map((await lockImported(tx, [...new Set(ids)])).map((cluster) => [cluster.id, cluster]));
}

/** Overwrites those that are unclaimed still. */
export async function saveImportedClusters(tx: Tx, clusters: readonly ImportedCluster[]): Promise<void> {
  const unclaimed = clusters.filter(({ claimed }) => !claimed);
  if (unclaimed.length > 0) await saveUnclaimed(tx, unclaimed);
}
