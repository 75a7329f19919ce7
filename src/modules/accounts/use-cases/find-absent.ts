import type { Person } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import { findAbsent } from "../store.ts";

/** Whom a job does something for, with the rights that they have now; null when the account is gone. */
export const findAbsentPerson = (accountId: string, actingId: string | null): Promise<Person | null> =>
  findAbsent(reading(), accountId, actingId);
