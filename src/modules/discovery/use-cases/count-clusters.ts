import { reading } from "#src/platform/transaction.ts";
import { countByRegion } from "../search/store.ts";

/** How many published clusters each region has; regions without one are not in the map. */
export const countClustersByRegion = (): Promise<ReadonlyMap<string, number>> => countByRegion(reading());
