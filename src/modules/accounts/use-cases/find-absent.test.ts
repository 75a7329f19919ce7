import { expect, test } from "vitest";
import { newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { createMember, createTestCluster } from "#src/test/factories/clusters.ts";
import { findAbsentPerson } from "./find-absent.ts";

withDatabase();

test("whom a job works for has today's rights: in that cluster as long as they belong to it, and none beyond their own", async () => {
  const cluster = await createTestCluster({ name: "Peaks" });
  const { accountId } = await createMember(cluster, "editor");
  await createMember(await createTestCluster());
  await db().account.update({ where: { id: accountId }, data: { administrator: true } });
  expect(await findAbsentPerson(accountId, cluster.id)).toMatchObject({
    accountId,
    administrator: false,
    acting: { clusterId: cluster.id, name: "Peaks", role: "editor" },
  });
  expect(await findAbsentPerson(accountId, null)).toMatchObject({ acting: null });
  await db().membership.deleteMany({ where: { accountId } });
  expect(await findAbsentPerson(accountId, cluster.id)).toMatchObject({ acting: null });
  expect(await findAbsentPerson(newId(), cluster.id)).toBeNull();
});
