import { reading } from "#src/platform/transaction.ts";
import type { Standing } from "../schema.ts";
import { findStanding as findRow } from "../store.ts";

/** State and partners, for policies. Decides nothing: whoever asks has no person to decide for. */
export const findStanding = async (adaptationId: string): Promise<Standing | null> => findRow(reading(), adaptationId);
