import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { type Tx, transaction } from "#src/platform/transaction.ts";
import { ownsSearch } from "../policy.ts";
import { mostSearches } from "../schema.ts";
import { lockAndCount, lockSearch, type StoredSearch, saveSearchFields } from "../store.ts";

async function lockOwn(tx: Tx, actor: Actor, searchId: string): Promise<StoredSearch> {
  const search = await lockSearch(tx, searchId);
  if (!search || !ownsSearch(actor, search)) throw notFound();
  return search;
}

const change = (actor: Actor, searchId: string, fields: Parameters<typeof saveSearchFields>[2]): Promise<void> =>
  transaction(async (tx) => {
    const search = await lockOwn(tx, actor, searchId);
    if (search.removedAt) throw notFound();
    await saveSearchFields(tx, searchId, fields);
  });

/** Throws `notFound`. */
export const renameSearch = (actor: Actor, { searchId, name }: { searchId: string; name: string }): Promise<void> =>
  change(actor, searchId, { name });

/** Whether what is new is mailed too. Throws `notFound`. */
export const setSearchMail = (actor: Actor, { searchId, mail }: { searchId: string; mail: boolean }): Promise<void> =>
  change(actor, searchId, { mail });

/** Puts a search away; for a day it can be brought back. Throws `notFound`. */
export const removeSearch = (actor: Actor, searchId: string): Promise<void> =>
  change(actor, searchId, { removedAt: new Date() });

/** Brings a search back as it was. Throws `notFound` when it is gone for good. */
export async function restoreSearch(
  actor: Actor,
  searchId: string,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: "full" }> {
  return transaction(async (tx) => {
    const search = await lockOwn(tx, actor, searchId);
    if (!search.removedAt) return { ok: true };
    if (ownsSearch(actor, search) && (await lockAndCount(tx, actor.accountId)) >= mostSearches) {
      return { ok: false, reason: "full" };
    }
    await saveSearchFields(tx, searchId, { removedAt: null });
    return { ok: true };
  });
}
