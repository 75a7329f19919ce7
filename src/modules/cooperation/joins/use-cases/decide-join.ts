import type { Actor, Person } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { newId } from "#src/lib/ids.ts";
import {
  insertImportedClusters,
  lockImportedClusters,
  saveImportedClusters,
} from "#src/modules/clusters/use-cases/keep-imported-clusters.ts";
import { type Tx, transaction } from "#src/platform/transaction.ts";
import { type Changes, changesSchema, emptied, fieldsOfRecord, filled } from "../../records/merging.ts";
import { clusterRecordSchema } from "../../records/schema.ts";
import { canDecideJoins } from "../policy.ts";
import { type Deed, stateAfter } from "../rules.ts";
import type { JoinInput, JoinState } from "../schema.ts";
import * as store from "../store.ts";

export type Decided =
  | { readonly ok: true; readonly state: JoinState }
  /** Somebody decided meanwhile; it has been joined to something else; one of the two belongs to people now. */
  | { readonly ok: false; readonly reason: "decided" | "joinedElsewhere" | "claimed" };

/** Accepts, refuses or takes back that two are one. Taken back, everything is as it was before. */
export async function decideJoin(actor: Actor, deed: Deed, { kind, joinId }: JoinInput): Promise<Decided> {
  if (!canDecideJoins(actor)) throw notFound();
  return transaction((tx) =>
    kind === "organisation" ? decideOrganisation(tx, actor, deed, joinId) : decideCluster(tx, actor, deed, joinId),
  );
}

async function decideOrganisation(tx: Tx, { accountId }: Person, deed: Deed, joinId: string): Promise<Decided> {
  const join = await store.lockOrganisationJoin(tx, joinId);
  if (!join) throw notFound();
  const state = stateAfter(deed, join.state);
  if (!state) return { ok: false, reason: "decided" };
  const organisation = await store.findOrganisation(tx, join.organisationId);
  if (!organisation) throw notFound();
  if (state === "joined") {
    const into = join.intoId ? await store.findOrganisation(tx, join.intoId) : null;
    const rootId = into?.sameAsId ?? into?.id ?? null;
    // What is joined already, or the other way round, would make a circle.
    if (join.intoId && (!rootId || rootId === organisation.id || organisation.sameAsId))
      return { ok: false, reason: "joinedElsewhere" };
    if (join.clusterId && organisation.clusterId) return { ok: false, reason: "joinedElsewhere" };
    if (rootId) await store.setSameAs(tx, organisation.id, rootId);
    if (join.clusterId) await store.setCluster(tx, [organisation.id], join.clusterId);
  }
  if (state === "undone") {
    if (join.intoId) await store.setSameAs(tx, organisation.id, null);
    if (join.clusterId && organisation.clusterId === join.clusterId)
      await store.setCluster(tx, [organisation.id], null);
  }
  await store.decideOrganisationJoin(tx, joinId, { state, decidedById: accountId });
  return { ok: true, state };
}

type ClusterJoin = NonNullable<Awaited<ReturnType<typeof store.lockClusterJoin>>>;
type Outcome =
  | { readonly changes?: Changes; readonly moved?: string[]; readonly ownId?: string }
  | "claimed"
  | "joinedElsewhere";

async function decideCluster(tx: Tx, { accountId }: Person, deed: Deed, joinId: string): Promise<Decided> {
  const join = await store.lockClusterJoin(tx, joinId);
  if (!join) throw notFound();
  const state = stateAfter(deed, join.state);
  if (!state) return { ok: false, reason: "decided" };
  const outcome = state === "joined" ? await joinNow(tx, join) : state === "undone" ? await partAgain(tx, join) : {};
  if (typeof outcome === "string") return { ok: false, reason: outcome };
  await store.decideClusterJoin(tx, joinId, {
    ...outcome,
    changes: outcome.changes ?? changesSchema.parse(join.changes),
    state,
    decidedById: accountId,
  } as Parameters<typeof store.decideClusterJoin>[2]);
  return { ok: true, state };
}

/** The row's own cluster is hidden, what it knows fills the other, and its organisations go along. */
async function joinNow(tx: Tx, join: ClusterJoin): Promise<Outcome> {
  const clusters = await lockImportedClusters(tx, [join.clusterId, ...(join.ownId ? [join.ownId] : [])]);
  const target = clusters.get(join.clusterId);
  const own = join.ownId ? clusters.get(join.ownId) : undefined;
  if (!target?.published) return "joinedElsewhere";
  if (own?.claimed) return "claimed";
  if (own && !own.published) return "joinedElsewhere";
  const result = target.claimed ? null : filled(target, clusterRecordSchema.parse(join.value));
  await saveImportedClusters(tx, [...(result ? [result.cluster] : []), ...(own ? [{ ...own, published: false }] : [])]);
  const moved = own ? await store.organisationsOfCluster(tx, own.id) : [];
  await store.setCluster(tx, moved, join.clusterId);
  await store.setOrigin(tx, join.originKey, join.clusterId, false);
  return { changes: result?.changes ?? {}, moved };
}

/** What the join filled is empty again, unless it was changed since; the row has a cluster of its own. */
async function partAgain(tx: Tx, join: ClusterJoin): Promise<Outcome> {
  const clusters = await lockImportedClusters(tx, [join.clusterId, ...(join.ownId ? [join.ownId] : [])]);
  const target = clusters.get(join.clusterId);
  const own = join.ownId ? clusters.get(join.ownId) : undefined;
  const changes = changesSchema.parse(join.changes);
  if (target) await saveImportedClusters(tx, [emptied(target, changes)]);
  const ownId = own?.id ?? newId();
  if (own) await saveImportedClusters(tx, [{ ...own, published: true }]);
  else await insertImportedClusters(tx, [{ id: ownId, ...fieldsOfRecord(clusterRecordSchema.parse(join.value)) }]);
  await store.setCluster(tx, join.moved, ownId);
  await store.setOrigin(tx, join.originKey, ownId, true);
  return { changes: {}, moved: [], ownId };
}
