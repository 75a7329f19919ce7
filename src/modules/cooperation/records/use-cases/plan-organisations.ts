import { newId } from "#src/lib/ids.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { Keyed, Match, OrganisationRecord, Plan } from "../schema.ts";
import { findDrafts, findOrganisations, insertDrafts, setRoots } from "../store.ts";
import { matchesOf, Roots } from "./matches.ts";

/** What each organisation will be: one that is there, a new one, or a new one joined (or perhaps joined) to another. */
export async function planOrganisations(
  tx: Tx,
  runId: string,
  records: readonly Keyed<OrganisationRecord>[],
): Promise<Map<string, Plan>> {
  const keys = records.map(({ value }) => value.key);
  const known = new Map([...(await findOrganisations(tx, keys)), ...(await findDrafts(tx, runId, keys))]);
  const plans = new Map<string, Plan>(
    [...known].map(([key, id]) => [key, { outcome: "unchanged", because: "known", id, matches: [] }]),
  );
  const fresh = [...new Map(records.map((record) => [record.value.key, record])).values()].filter(
    ({ value }) => !known.has(value.key),
  );
  if (fresh.length === 0) return plans;
  const first = new Map(records.toReversed().map(({ value, ordinal }) => [value.key, ordinal]));
  const drafts = fresh
    .map(({ value: { key, name, country, town, domain } }) => {
      return { key, id: newId(), ordinal: first.get(key) ?? 0, name, country, town, domain };
    })
    .sort((a, b) => a.ordinal - b.ordinal);
  await insertDrafts(tx, runId, "organisation", drafts);
  const freshKeys = drafts.map(({ key }) => key);
  const organisations = await matchesOf(tx, runId, "organisation", freshKeys);
  const clusters = await matchesOf(tx, runId, "cluster", freshKeys);
  const roots = new Roots();
  const joined: { key: string; rootId: string }[] = [];
  for (const { key, id } of drafts) {
    const found = organisations.get(key);
    const other = found && { ...found, id: roots.of(found.id) };
    if (other?.strong) {
      roots.join(id, other.id);
      joined.push({ key, rootId: other.id });
    }
    // What joins another organisation is whatever cluster that one is.
    const cluster = other?.strong ? undefined : clusters.get(key);
    plans.set(key, planOf(id, [other, cluster]));
  }
  if (joined.length > 0) await setRoots(tx, runId, joined);
  return plans;
}

function planOf(id: string, found: readonly (Match | undefined)[]): Plan {
  const matches = found.filter((match) => match !== undefined);
  const outcome = matches.some(({ strong }) => strong) ? "joined" : matches.length > 0 ? "proposed" : "created";
  return { outcome, because: null, id, matches };
}
