import { newId } from "#src/lib/ids.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { ClusterRecord, Keyed, Plan } from "../schema.ts";
import { findOrigins, insertDrafts, type Origin, setRoots } from "../store.ts";
import { matchesOf, Roots } from "./matches.ts";

/** What a row means for the cluster that it is known to stand behind. */
export function planOfKnown(origin: Origin, hash: string): Plan {
  const plan = (outcome: Plan["outcome"], because: Plan["because"]): Plan => ({
    outcome,
    because,
    id: origin.clusterId,
    matches: [],
  });
  if (origin.hash === hash) return plan("unchanged", "known");
  if (origin.claimed) return plan("unchanged", "claimed");
  return origin.made ? plan("updated", null) : plan("unchanged", "joinedBefore");
}

/** What each row will be: a known cluster, a new one, one that is there under another name, or perhaps that. */
export async function planClusters(
  tx: Tx,
  runId: string,
  records: readonly Keyed<ClusterRecord>[],
): Promise<Map<string, Plan>> {
  const origins = await findOrigins(
    tx,
    records.map(({ key }) => key),
  );
  const plans = new Map<string, Plan>();
  const drafts = records.flatMap(({ key, hash, ordinal, value: { name, country, town, domain } }) => {
    const origin = origins.get(key);
    if (origin) plans.set(key, planOfKnown(origin, hash));
    return origin ? [] : [{ key, id: newId(), ordinal, name, country, town, domain }];
  });
  if (drafts.length === 0) return plans;
  await insertDrafts(tx, runId, "cluster", drafts);
  const matches = await matchesOf(
    tx,
    runId,
    "cluster",
    drafts.map(({ key }) => key),
  );
  const roots = new Roots();
  const joined: { key: string; rootId: string }[] = [];
  for (const { key, id } of drafts.toSorted((a, b) => a.ordinal - b.ordinal)) {
    const found = matches.get(key);
    const match = found && { ...found, id: roots.of(found.id) };
    if (match?.strong) {
      roots.join(id, match.id);
      joined.push({ key, rootId: match.id });
    }
    const outcome = match ? (match.strong ? "joined" : "proposed") : "created";
    plans.set(key, { outcome, because: null, id, matches: match ? [match] : [] });
  }
  if (joined.length > 0) await setRoots(tx, runId, joined);
  return plans;
}
