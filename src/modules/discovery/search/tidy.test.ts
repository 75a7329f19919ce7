import { expect, test } from "vitest";
import { anonymous } from "#src/lib/actor.ts";
import { newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { nothingChosen, wholeDirectory } from "../schema.ts";
import { searchClusters } from "../use-cases/search-clusters.ts";
import { searchJobs } from "./jobs.ts";

withDatabase();

const tidy = async () => {
  for (const { run } of searchJobs) await run({});
};
const withLabel = () => searchClusters(anonymous, { ...wholeDirectory, chosen: { ...nothingChosen, label: ["gold"] } });

test("a label that ran out is found no more once the job has run, and running it again changes nothing", async () => {
  const [lasting, ending] = [newId(), newId()];
  const tomorrow = new Date(Date.now() + 86_400_000);
  for (const id of [lasting, ending]) {
    const label = { labelLevel: "gold", labelExpires: tomorrow };
    await db().cluster.create({ data: { id, slug: id, name: id, regionCode: "AT33", ...label } });
  }
  expect((await withLabel()).total).toBe(2);
  // A day passes for one of them: nobody saves the profile, so no trigger sees it.
  await db().$executeRaw`ALTER TABLE "Cluster" DISABLE TRIGGER USER`;
  await db().cluster.update({ where: { id: ending }, data: { labelExpires: new Date(Date.now() - 86_400_000) } });
  await db().$executeRaw`ALTER TABLE "Cluster" ENABLE TRIGGER USER`;
  expect((await withLabel()).total).toBe(2);
  await tidy();
  expect((await withLabel()).clusters.map(({ id }) => id)).toEqual([lasting]);
  await tidy();
  expect((await withLabel()).total).toBe(1);
});

test("the first bitmaps are made where there are clusters enough, once", async () => {
  const answer = () => db().$queryRaw`SELECT search_tidy(2) AS done`;
  expect(await answer()).toEqual([{ done: "first" }]);
  // By night the same call may make them anew.
  expect(await answer()).not.toEqual([{ done: "first" }]);
  expect((await withLabel()).total).toBe(1);
});
