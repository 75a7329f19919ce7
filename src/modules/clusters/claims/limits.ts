import type { Person } from "#src/lib/actor.ts";
import type { ClusterId } from "#src/lib/ids.ts";
import { type Limit, spend } from "#src/platform/rate-limit.ts";

const day = 24 * 3600;
const byPeer: Limit = { name: "claim-peer", points: 40, seconds: day };
const byAccount: Limit = { name: "claim-account", points: 10, seconds: day };
const byCluster: Limit = { name: "claim-cluster", points: 20, seconds: day };

/** Claims send mail to strangers or make work for administrators, so they are few. Throws `tooMany`. */
export async function spendClaim(person: Person, clusterId: ClusterId, peer: string): Promise<void> {
  await spend(byPeer, peer);
  await spend(byAccount, person.accountId);
  await spend(byCluster, clusterId);
}
