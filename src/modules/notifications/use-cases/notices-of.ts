import { asClusterId } from "#src/lib/ids.ts";
import { listAdministrators } from "#src/modules/accounts/use-cases/list-administrators.ts";
import { findStanding } from "#src/modules/adaptations/use-cases/find-standing.ts";
import { findClusterSummaries } from "#src/modules/clusters/use-cases/find-cluster-summaries.ts";
import { listMembersOf } from "#src/modules/clusters/use-cases/list-members.ts";
import { findRightsScope } from "#src/modules/initiatives/use-cases/find-rights-scope.ts";
import { reading } from "#src/platform/transaction.ts";
import { type Circumstances, idsOf, isMailed, isTold, recipientsOf } from "../rules.ts";
import { findActivity, type NewNotice, type StoredActivity } from "../store.ts";

async function circumstancesOf({ subjects }: StoredActivity): Promise<Circumstances> {
  const [adaptationId] = idsOf(subjects, "adaptation");
  const [initiativeId] = idsOf(subjects, "initiative");
  const [adaptation, initiative, administrators] = await Promise.all([
    adaptationId ? findStanding(adaptationId) : null,
    initiativeId ? findRightsScope(initiativeId) : null,
    listAdministrators(),
  ]);
  const clusterIds = new Set([
    ...idsOf(subjects, "cluster"),
    ...(adaptation?.partners ?? []).map(({ clusterId }) => clusterId),
    ...(initiative?.partners ?? []).map(({ clusterId }) => clusterId),
  ]);
  const members = await listMembersOf([...clusterIds].map(asClusterId));
  return { members, adaptation, initiative, administrators };
}

/** Who is to be told of an entry of the activity log, and what, as things stand now. */
export async function noticesOf(activityId: string): Promise<NewNotice[]> {
  const activity = await findActivity(reading(), activityId);
  if (!activity || !isTold(activity.type)) return [];
  const recipients = recipientsOf(activity, await circumstancesOf(activity));
  const clusters = await findClusterSummaries(
    [...new Set(recipients.flatMap(({ clusterId }) => clusterId ?? []))].map(asClusterId),
  );
  return recipients.map(({ accountId, clusterId, path }) => {
    const cluster = clusters.find(({ id }) => id === clusterId);
    return {
      accountId,
      activityId,
      type: activity.type,
      // A cluster's own page is found by its name for addresses, which may change; so it is looked up last.
      path: path === "/clusters" && cluster ? `/clusters/${cluster.slug}/members` : path,
      at: activity.at,
      mailedAt: isMailed(activity) ? null : activity.at,
      data: {
        facts: activity.data,
        who: activity.who,
        cluster: activity.cluster,
        forCluster: cluster ? { id: cluster.id, name: cluster.name } : null,
      },
    };
  });
}
