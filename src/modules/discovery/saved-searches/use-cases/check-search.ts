import { subject } from "#src/lib/events.ts";
import { findAbsentPerson } from "#src/modules/accounts/use-cases/find-absent.ts";
import { announce } from "#src/platform/events.ts";
import { reading, transaction } from "#src/platform/transaction.ts";
import { findMatchingIds } from "../../use-cases/find-matching-ids.ts";
import { searchMatched } from "../events.ts";
import { lookSince, unknownTo } from "../rules.ts";
import { mostKnown, readSavedQuery } from "../schema.ts";
import { findSearch, insertHits, listCandidates, listTold, lockSearch, saveSearchFields } from "../store.ts";

/**
 * Looks what came into a saved search since the last look and tells its owner, each cluster once. Runs as its owner: what
 * they could not find is not told.
 */
export async function checkSearch(searchId: string): Promise<void> {
  const now = new Date();
  const search = await findSearch(reading(), searchId);
  if (!search || search.removedAt) return;
  const owner = await findAbsentPerson(search.accountId, search.actingId);
  if (!owner) return;
  const found = await findMatchingIds(owner, readSavedQuery(search.query), {
    changedSince: lookSince(search.checkedAt),
    limit: mostKnown,
  });
  await transaction(async (tx) => {
    // The lock lets one look tell at a time; the other one finds that it was told.
    const current = await lockSearch(tx, searchId);
    if (!current || current.removedAt) return;
    await saveSearchFields(tx, searchId, { checkedAt: now });
    const candidates = await listCandidates(tx, found);
    const fresh = new Set(unknownTo(current, await listTold(tx, searchId, found), candidates));
    if (fresh.size === 0) return;
    await insertHits(tx, searchId, [...fresh], now);
    const names = candidates.filter(({ id }) => fresh.has(id)).map(({ name }) => name);
    const { name: title, mail } = current;
    const facts = { title, searchId, count: fresh.size, names: names.slice(0, 3), mail };
    await announce(tx, searchMatched(null, [subject("account", current.accountId)], facts));
  });
}
