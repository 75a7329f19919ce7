import type { Person } from "#src/lib/actor.ts";
import { days, toDay } from "#src/lib/dates.ts";
import { clusterRoleSchema } from "#src/modules/clusters/schema.ts";
import { listMyClusters } from "#src/modules/clusters/use-cases/list-my-clusters.ts";
import { tokenFor } from "#src/platform/secrets.ts";
import { reading } from "#src/platform/transaction.ts";
import { byUrgency } from "../rules.ts";
import type { Waiting, WaitingList } from "../schema.ts";
import {
  listApprovals,
  listDrafts,
  listInterests,
  listInvitations,
  listMembershipInvitations,
  listTasks,
  type MembershipInvitation,
} from "../store.ts";

const soon = days(14);

// Only whoever has the address gets here, so the link that was mailed there can be shown too.
const membership = ({ id, role, ...rest }: MembershipInvitation): Waiting => ({
  kind: "membership",
  id,
  clusterId: null,
  path: `/join/${tokenFor("member", id)}`,
  role: clusterRoleSchema.catch("viewer").parse(role),
  ...rest,
});

/** What waits for this person: to decide, to answer, to do, to go on with. */
export async function listWaiting(person: Person, now = new Date()): Promise<WaitingList> {
  const tx = reading();
  const clusters = await listMyClusters(person);
  const own = clusters.map(({ id, role }) => ({ clusterId: id, role }));
  const acting = person.acting?.clusterId ?? null;
  const found = await Promise.all([
    listTasks(tx, person.accountId, acting, toDay(new Date(now.getTime() + soon))),
    listApprovals(tx, own),
    listInvitations(tx, own, person.email, now),
    listMembershipInvitations(tx, person.email, now).then((rows) => rows.map(membership)),
    listDrafts(tx, own),
    listInterests(tx, own),
  ]);
  const all = found.flat();
  const today = toDay(now);
  return {
    today,
    here: byUrgency(
      all.filter(({ clusterId }) => clusterId === null || clusterId === acting),
      today,
    ),
    elsewhere: clusters
      .filter(({ id }) => id !== acting)
      .map(({ id, name }) => ({ id, name, count: all.filter(({ clusterId }) => clusterId === id).length }))
      .filter(({ count }) => count > 0),
  };
}
