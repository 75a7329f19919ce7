import type { Actor } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { reading } from "#src/platform/transaction.ts";
import { canReadInitiative } from "../policy.ts";
import type { HistoryEntry, HistoryInput } from "../schema.ts";
import { findScope, listHistory as listEntries } from "../store.ts";
import { ensureSeen } from "./enter-work.ts";

/** Who did what, newest first; about the whole initiative or one item in it. For partners. */
export async function listHistory(actor: Actor, input: HistoryInput): Promise<HistoryEntry[]> {
  const initiative = ensureSeen(actor, await findScope(reading(), input.initiativeId));
  ensure(canReadInitiative(actor, initiative), "initiatives.notPartner");
  return listEntries(reading(), initiative.id, input.itemId);
}
