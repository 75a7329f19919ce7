import type { ClusterId } from "#src/lib/ids.ts";
import { reading } from "#src/platform/transaction.ts";
import type { ClusterSummary } from "../schema.ts";
import { findSummaries } from "../store.ts";

/** Names and places of these clusters. Decides nothing: whoever asks has checked that the actor may know them. */
export const findClusterSummaries = async (ids: readonly ClusterId[]): Promise<ClusterSummary[]> =>
  ids.length === 0 ? [] : findSummaries(reading(), ids);
