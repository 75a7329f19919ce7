import { expect, test } from "vitest";
import { anonymous } from "#src/lib/actor.ts";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { createMember, createTestCluster } from "#src/test/factories/clusters.ts";
import { compareClusters } from "./use-cases/compare-clusters.ts";

withDatabase();

const place = (id: string, lat: number, lon: number) => db().cluster.update({ where: { id }, data: { lat, lon } });

test("hidden and missing ones are left out alike; members see their own", async () => {
  const [seen, hidden] = [await createTestCluster({ name: "Seen" }), await createTestCluster({ published: false })];
  const member = await createMember(hidden);
  const slugs = ["not-there", hidden.slug, seen.slug];
  const namesFor = async (actor: Parameters<typeof compareClusters>[0]) =>
    (await compareClusters(actor, slugs)).clusters.map(({ slug }) => slug);
  expect(await namesFor(anonymous)).toEqual([seen.slug]);
  expect(await namesFor(await createMember(await createTestCluster()))).toEqual([seen.slug]);
  expect(await namesFor(member)).toEqual([hidden.slug, seen.slug]);
});

test("distances are measured from the cluster acted for", async () => {
  const [own, other] = [await createTestCluster(), await createTestCluster()];
  await place(own.id, 47.26, 11.39);
  await place(other.id, 46.07, 11.12);
  const person = await createMember(own);
  const { clusters } = await compareClusters(person, [own.slug, other.slug]);
  expect(clusters.map(({ kilometres, isOwn }) => [kilometres, isOwn])).toEqual([
    [null, true],
    [134, false],
  ]);
  expect((await compareClusters(anonymous, [other.slug])).clusters[0]?.kilometres).toBeNull();
});
