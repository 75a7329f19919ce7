import type { Person } from "#src/lib/actor.ts";
import { unauthenticated } from "#src/lib/errors.ts";
import { reading } from "#src/platform/transaction.ts";
import { findSettings } from "../store.ts";

/** One's own account: who one is, for which cluster one acts, and what one has set. */
export async function loadAccount(actor: Person) {
  const settings = await findSettings(reading(), actor.accountId);
  if (!settings) throw unauthenticated();
  const { accountId, name, email, locale, administrator, acting } = actor;
  return { accountId, name, email, locale, administrator, acting, ...settings };
}
