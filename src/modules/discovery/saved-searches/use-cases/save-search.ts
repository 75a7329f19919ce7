import type { Actor } from "#src/lib/actor.ts";
import { unauthenticated } from "#src/lib/errors.ts";
import { newId } from "#src/lib/ids.ts";
import { type Limit, spend } from "#src/platform/rate-limit.ts";
import { transaction } from "#src/platform/transaction.ts";
import { findMatchingIds } from "../../use-cases/find-matching-ids.ts";
import { canSaveSearches } from "../policy.ts";
import { mostKnown, mostSearches, readSavedQuery, type Saved, type SaveSearch, savedQueryOf } from "../schema.ts";
import { insertSearch, lockAndCount } from "../store.ts";

const byAccount: Limit = { name: "save-search", points: 60, seconds: 3600 };

/** Keeps a search for its owner, who is told of what comes into it from now on. Throws `unauthenticated`, `tooMany`. */
export async function saveSearch(actor: Actor, { name, query: typed }: SaveSearch): Promise<Saved> {
  if (!canSaveSearches(actor)) throw unauthenticated();
  await spend(byAccount, actor.accountId);
  const now = new Date();
  const query = savedQueryOf(typed);
  const known = await findMatchingIds(actor, readSavedQuery(query), { changedSince: null, limit: mostKnown });
  return transaction(async (tx) => {
    if ((await lockAndCount(tx, actor.accountId)) >= mostSearches) return { ok: false, reason: "full" };
    const searchId = newId();
    await insertSearch(tx, {
      id: searchId,
      accountId: actor.accountId,
      ...{ name, query, known },
      actingId: actor.acting?.clusterId ?? null,
      createdAt: now,
      checkedAt: now,
    });
    return { ok: true, searchId };
  });
}
