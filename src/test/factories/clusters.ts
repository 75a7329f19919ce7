import type { ClusterRole, Person } from "#src/lib/actor.ts";
import { asClusterId, type ClusterId, newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { createAccount, createSession, personOf } from "./accounts.ts";

export type TestCluster = { readonly id: ClusterId; readonly slug: string; readonly name: string };

type Given = {
  name?: string;
  regionCode?: string;
  town?: string;
  published?: boolean;
  ecosystems?: string[];
  contactEmail?: string;
};

/** A cluster without people; published unless told. */
export async function createTestCluster({
  name = "Test Cluster",
  regionCode = "AT33",
  ...rest
}: Given = {}): Promise<TestCluster> {
  const id = asClusterId(newId());
  const slug = `c-${id}`;
  await db().cluster.create({ data: { id, slug, name, regionCode, ...rest } });
  return { id, slug, name };
}

/** A new person, signed in, who is a member of the cluster and acts for it. */
export async function createMember(
  cluster: TestCluster,
  role: ClusterRole = "manager",
  given: Parameters<typeof createAccount>[0] = {},
): Promise<Person> {
  const account = await createAccount(given);
  await db().membership.create({ data: { clusterId: cluster.id, accountId: account.accountId, role } });
  const sessionId = await createSession(account.accountId);
  await db().accountSession.update({ where: { id: sessionId }, data: { actingClusterId: cluster.id } });
  return personOf(account, { clusterId: cluster.id, name: cluster.name, slug: cluster.slug, role }, sessionId);
}
