import type { AccountId } from "#src/lib/ids.ts";
import { reading } from "#src/platform/transaction.ts";
import { listAdministratorRows } from "../store.ts";

/** The accounts that look after Cordata as a whole; its caller decides what they are told. */
export const listAdministrators = (): Promise<AccountId[]> => listAdministratorRows(reading());
