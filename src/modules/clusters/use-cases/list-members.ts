import type { ClusterRole } from "#src/lib/actor.ts";
import type { AccountId, ClusterId } from "#src/lib/ids.ts";
import { reading } from "#src/platform/transaction.ts";
import { listMembers } from "../members/store.ts";

export type Member = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly clusterId: ClusterId;
  readonly role: ClusterRole;
};

/** The people of these clusters, by name. Decides nothing: whoever asks has checked that the actor may know them. */
export const listMembersOf = async (clusterIds: readonly ClusterId[]): Promise<Member[]> =>
  clusterIds.length === 0 ? [] : listMembers(reading(), clusterIds);
