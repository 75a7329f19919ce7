import type { Person } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import { countUnreadRows } from "../store.ts";

export const countUnread = (person: Person): Promise<number> => countUnreadRows(reading(), person.accountId);
