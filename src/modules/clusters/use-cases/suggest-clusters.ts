import { reading } from "#src/platform/transaction.ts";
import type { ClusterSummary } from "../schema.ts";
import { searchPublished } from "../store.ts";

/** At most ten published clusters whose name or place has words that begin so, without regard to accents and case. */
export const suggestClusters = async ({ query }: { query: string }): Promise<ClusterSummary[]> =>
  searchPublished(reading(), query, 10);
