import { newId } from "#src/lib/ids.ts";
import type { ImportedCluster } from "#src/modules/clusters/imported/schema.ts";
import {
  insertImportedClusters,
  lockImportedClusters,
  saveImportedClusters,
} from "#src/modules/clusters/use-cases/keep-imported-clusters.ts";
import { keepSmallRegions } from "#src/modules/regions/use-cases/keep-small-regions.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { insertClusterJoins, type NewClusterJoin } from "../../joins/store.ts";
import { type Changes, fieldsOfRecord, filled, overwritten } from "../merging.ts";
import type { ClusterRecord, Plan } from "../schema.ts";
import { findOrigins, insertOrigins, setOriginHashes } from "../store.ts";
import { joinOrganisations } from "./join-organisations.ts";
import { planOfKnown } from "./plan-clusters.ts";
import type { Planned } from "./save-projects.ts";

type Row = Planned<ClusterRecord>;

/**
 * Writes a batch of clusters as planned, in a few statements however many they are. What changed since the preview counts: a
 * cluster claimed meanwhile is left alone, one that has gone is joined to nothing. Answers what became of each row.
 */
export async function saveClusters(tx: Tx, runId: string, rows: readonly Row[]): Promise<Map<string, Plan>> {
  const origins = await findOrigins(
    tx,
    rows.map(({ key }) => key),
  );
  await keepSmallRegions(
    tx,
    rows.flatMap(({ value }) => value.nuts3 ?? []),
  );
  const results = new Map<string, Plan>();
  const known = rows.flatMap((row) => {
    const origin = origins.get(row.key);
    return origin ? [{ row, plan: planOfKnown(origin, row.hash) }] : [];
  });
  for (const { row, plan } of known) results.set(row.key, plan);
  const fresh = rows.filter(({ key }) => !origins.has(key));

  const apart = fresh.filter(({ plan }) => !plan.matches.some(({ strong }) => strong));
  await insertImportedClusters(tx, apart.map(asNew));
  const targets = [
    ...known.filter(({ plan }) => plan.outcome === "updated").map(({ plan }) => plan.id),
    ...fresh.flatMap(({ plan }) => plan.matches.map(({ id }) => id)),
  ];
  const clusters = await lockImportedClusters(tx, targets);
  // Gone since the preview: then the row is a cluster of its own.
  const orphans = fresh.filter(({ plan }) => plan.matches.some(({ strong, id }) => strong && !clusters.has(id)));
  await insertImportedClusters(tx, orphans.map(asNew));

  const touched = new Set<string>();
  for (const { row, plan } of known) {
    const cluster = clusters.get(plan.id);
    if (plan.outcome !== "updated" || !cluster) continue;
    clusters.set(plan.id, overwritten(cluster, row.value));
    touched.add(plan.id);
  }
  const joins = fresh
    .filter((row) => !orphans.includes(row))
    .flatMap((row) => row.plan.matches.map((match) => joinOf(row, match, clusters, touched)));
  await saveImportedClusters(
    tx,
    [...touched].flatMap((id) => clusters.get(id) ?? []),
  );
  await insertClusterJoins(tx, joins.flat());
  await insertOrigins(
    tx,
    fresh.map((row) => {
      const match = orphans.includes(row) ? undefined : row.plan.matches.find(({ strong }) => strong);
      return { key: row.key, clusterId: match?.id ?? row.plan.id, hash: row.hash, made: !match, runId };
    }),
  );
  // A row that met a claimed cluster stays what it is for the next time, whoever leaves the cluster then.
  await setOriginHashes(
    tx,
    known.filter(({ plan }) => plan.outcome === "updated").map(({ row: { key, hash } }) => ({ key, hash })),
  );
  for (const row of fresh)
    results.set(row.key, orphans.includes(row) ? { ...row.plan, outcome: "created", matches: [] } : row.plan);
  await joinOrganisations(
    tx,
    runId,
    [...apart, ...orphans].map(({ key, plan }) => ({ key, clusterId: plan.id })),
  );
  return results;
}

const asNew = ({ plan, value }: Row) => ({ id: plan.id, ...fieldsOfRecord(value) });

/** The join of a row into a cluster, or the offer of one; what an unclaimed cluster is filled with is remembered. */
function joinOf(
  { key, value, plan }: Row,
  match: Plan["matches"][number],
  clusters: Map<string, ImportedCluster>,
  touched: Set<string>,
): NewClusterJoin[] {
  const cluster = clusters.get(match.id);
  if (!cluster) return [];
  let changes: Changes = {};
  if (match.strong && !cluster.claimed) {
    const result = filled(cluster, value);
    changes = result.changes;
    if (Object.keys(changes).length > 0) {
      clusters.set(match.id, result.cluster);
      touched.add(match.id);
    }
  }
  const join = { originKey: key, name: value.name, clusterId: match.id, evidence: match.evidence, value };
  return [
    {
      ...join,
      id: newId(),
      ownId: match.strong ? null : plan.id,
      state: match.strong ? "joined" : "proposed",
      changes: changes as NewClusterJoin["changes"],
    },
  ];
}
