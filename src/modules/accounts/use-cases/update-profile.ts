import type { Person } from "#src/lib/actor.ts";
import type { Locale } from "#src/lib/locales.ts";
import { reading } from "#src/platform/transaction.ts";
import type { Profile } from "../schema.ts";
import { saveAccount } from "../store.ts";

/** Saves one's own name, language and wish for mail. */
export async function updateProfile(actor: Person, profile: Profile): Promise<void> {
  await saveAccount(reading(), actor.accountId, profile);
}

/** Saves the language alone, as chosen at the foot of a page. */
export async function saveLocale(actor: Person, locale: Locale): Promise<void> {
  await saveAccount(reading(), actor.accountId, { locale });
}
