import { reading } from "#src/platform/transaction.ts";
import type { InitiativeScope } from "../policy.ts";
import { findScope } from "../store.ts";

/** State and partners, for policies. Decides nothing: whoever asks has no person to decide for. */
export const findRightsScope = async (initiativeId: string): Promise<InitiativeScope | null> =>
  findScope(reading(), initiativeId);
