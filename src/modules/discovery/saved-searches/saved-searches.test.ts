import { describe, expect, test } from "vitest";
import { anonymous, type Person } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { newId } from "#src/lib/ids.ts";
import { tellOf } from "#src/modules/notifications/jobs.ts";
import { takeUnmailed } from "#src/modules/notifications/store.ts";
import { db } from "#src/platform/db/client.ts";
import { transaction } from "#src/platform/transaction.ts";
import { registrations } from "#src/server/jobs/registry.ts";
import { withDatabase } from "#src/test/database.ts";
import { createMember, createTestCluster } from "#src/test/factories/clusters.ts";
import { withQueue } from "#src/test/queue.ts";
import { checkSearches, checkSearchJob } from "./jobs.ts";
import { mostSearches } from "./schema.ts";
import { removeSearch, renameSearch, restoreSearch, setSearchMail } from "./use-cases/change-search.ts";
import { checkSearch } from "./use-cases/check-search.ts";
import { listSearches } from "./use-cases/list-searches.ts";
import { openSearch } from "./use-cases/open-search.ts";
import { saveSearch } from "./use-cases/save-search.ts";

withDatabase();
withQueue(...registrations.map(({ job }) => job));

/** A word that occurs in one test alone, a person who keeps a search for it, and a cluster that is in it. */
async function kept() {
  const word = `x${newId().replaceAll("-", "").slice(10, 26)}`;
  const person = await createMember(await createTestCluster());
  const first = await createTestCluster({ name: `First ${word}` });
  const saved = await saveSearch(person, { name: "Wood", query: `q=${word}` });
  if (!saved.ok) throw new Error(saved.reason);
  return { word, person, first, searchId: saved.searchId };
}

const eventsOf = (person: Person) =>
  db().activity.findMany({
    where: { type: "search.matched", subjects: { has: `account:${person.accountId}` } },
    orderBy: { id: "asc" },
  });

const freshOf = async (person: Person) => (await listSearches(person)).map(({ fresh }) => fresh);

describe("a look at a saved search", () => {
  test("tells nothing of what was known, of the new once, however often it looks", async () => {
    const { word, person, searchId } = await kept();
    await checkSearch(searchId);
    expect(await eventsOf(person)).toEqual([]);
    const second = await createTestCluster({ name: `Second ${word}` });
    await checkSearch(searchId);
    await Promise.all([checkSearch(searchId), checkSearch(searchId)]);
    await db().cluster.update({ where: { id: second.id }, data: { town: "Trento" } });
    await checkSearch(searchId);
    const events = await eventsOf(person);
    expect(events.map(({ data }) => data)).toEqual([
      { title: "Wood", searchId, count: 1, names: [second.name], mail: true },
    ]);
    expect(await freshOf(person)).toEqual([1]);
  });

  test("twice at once on something new tells once", async () => {
    const { word, person, searchId } = await kept();
    await createTestCluster({ name: `Second ${word}` });
    await Promise.all([checkSearch(searchId), checkSearch(searchId), checkSearch(searchId)]);
    expect(await eventsOf(person)).toHaveLength(1);
  });

  test("names three of many", async () => {
    const { word, person, searchId } = await kept();
    for (const name of ["E", "D", "C", "B"]) await createTestCluster({ name: `${name} ${word}` });
    await checkSearch(searchId);
    expect((await eventsOf(person)).map(({ data }) => data)).toMatchObject([
      { count: 4, names: [`B ${word}`, `C ${word}`, `D ${word}`] },
    ]);
  });

  test("never tells of hidden clusters; when one is published it is new", async () => {
    const { word, person, searchId } = await kept();
    const hidden = await createTestCluster({ name: `Hidden ${word}`, published: false });
    await checkSearch(searchId);
    expect(await eventsOf(person)).toEqual([]);
    await db().cluster.update({ where: { id: hidden.id }, data: { published: true } });
    await checkSearch(searchId);
    expect(await freshOf(person)).toEqual([1]);
    await db().cluster.update({ where: { id: hidden.id }, data: { published: false } });
    expect(await freshOf(person)).toEqual([0]);
    expect((await openSearch(person, searchId)).hits).toEqual([]);
  });

  test("of a search that found more than can be remembered, tells of clusters made later alone", async () => {
    const { word, person, searchId } = await kept();
    // As if five thousand others had been found.
    const others = Array.from({ length: 5_000 }, () => newId());
    await db().savedSearch.update({ where: { id: searchId }, data: { known: others } });
    const made = await createTestCluster({ name: `Made later ${word}` });
    await checkSearch(searchId);
    expect((await eventsOf(person)).map(({ data }) => data)).toMatchObject([{ count: 1, names: [made.name] }]);
  });

  test("asks for one look at each search, and forgets for good what was put away long ago", async () => {
    const { person, searchId } = await kept();
    const { searchId: gone } = await kept();
    await db().savedSearch.update({ where: { id: gone }, data: { removedAt: new Date(Date.now() - 25 * 3_600_000) } });
    await checkSearches();
    expect(await db().savedSearch.findUnique({ where: { id: gone } })).toBeNull();
    const [queued] = await db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM jobs.job WHERE name = ${checkSearchJob.name} AND data->>'searchId' = ${searchId}`;
    expect(queued?.count).toBe(1);
    expect(await freshOf(person)).toEqual([0]);
  });

  test("does nothing for a search that is gone or put away", async () => {
    const { word, person, searchId } = await kept();
    await createTestCluster({ name: `Second ${word}` });
    await removeSearch(person, searchId);
    await checkSearch(searchId);
    await checkSearch(newId());
    expect(await eventsOf(person)).toEqual([]);
    // Brought back, it catches up.
    expect(await restoreSearch(person, searchId)).toEqual({ ok: true });
    await checkSearch(searchId);
    expect(await freshOf(person)).toEqual([1]);
  });
});

describe("the notice", () => {
  const toldOf = async (mail: boolean) => {
    const { word, person, searchId } = await kept();
    await setSearchMail(person, { searchId, mail });
    await createTestCluster({ name: `Second ${word}` });
    await checkSearch(searchId);
    for (const { id } of await eventsOf(person)) {
      await tellOf({ activityId: String(id) });
      await tellOf({ activityId: String(id) });
    }
    const notices = await db().notice.findMany({ where: { accountId: person.accountId } });
    const mailed = await transaction((tx) => takeUnmailed(tx, person.accountId));
    return { searchId, notices, mailed: mailed?.notices ?? [] };
  };

  test("leads to the search, and is mailed", async () => {
    const { searchId, notices, mailed } = await toldOf(true);
    expect(notices).toMatchObject([{ type: "search.matched", path: `/clusters/searches/${searchId}` }]);
    expect(mailed).toHaveLength(1);
  });

  test("is not mailed where its owner does not want that", async () => {
    const { notices, mailed } = await toldOf(false);
    expect(notices).toHaveLength(1);
    expect(mailed).toEqual([]);
  });
});

describe("a saved search", () => {
  test("is its owner's alone", async () => {
    const { person, searchId } = await kept();
    const colleague = await createMember({
      id: person.acting?.clusterId ?? (await createTestCluster()).id,
      name: "",
      slug: "",
    });
    for (const other of [colleague, anonymous]) {
      await expect(openSearch(other, searchId)).rejects.toEqual(notFound());
      await expect(renameSearch(other, { searchId, name: "Mine" })).rejects.toEqual(notFound());
      await expect(setSearchMail(other, { searchId, mail: false })).rejects.toEqual(notFound());
      await expect(removeSearch(other, searchId)).rejects.toEqual(notFound());
      await expect(restoreSearch(other, searchId)).rejects.toEqual(notFound());
    }
    await expect(openSearch(person, newId())).rejects.toEqual(notFound());
    expect(await listSearches(colleague)).toEqual([]);
  });

  test("is renamed, put away and brought back", async () => {
    const { person, searchId, word } = await kept();
    await renameSearch(person, { searchId, name: "Timber" });
    expect(await listSearches(person)).toMatchObject([{ name: "Timber", query: `q=${word}`, mail: true, fresh: 0 }]);
    await removeSearch(person, searchId);
    expect(await listSearches(person)).toEqual([]);
    await expect(openSearch(person, searchId)).rejects.toEqual(notFound());
    await expect(renameSearch(person, { searchId, name: "Late" })).rejects.toEqual(notFound());
    await restoreSearch(person, searchId);
    expect(await listSearches(person)).toHaveLength(1);
  });

  test("is seen when it was opened", async () => {
    const { word, person, searchId } = await kept();
    await createTestCluster({ name: `Second ${word}` });
    await checkSearch(searchId);
    expect((await openSearch(person, searchId)).hits).toMatchObject([{ name: `Second ${word}`, fresh: true }]);
    expect(await freshOf(person)).toEqual([0]);
    expect((await openSearch(person, searchId)).hits).toMatchObject([{ fresh: false }]);
  });

  test("there are at most fifty, also by bringing back", async () => {
    const { person, searchId } = await kept();
    await db().savedSearch.createMany({
      data: Array.from({ length: mostSearches - 1 }, () => ({
        id: newId(),
        accountId: person.accountId,
        name: "n",
        query: "",
      })),
    });
    expect(await saveSearch(person, { name: "One more", query: "" })).toEqual({ ok: false, reason: "full" });
    await removeSearch(person, searchId);
    expect(await saveSearch(person, { name: "In its place", query: "q=zzzz" })).toMatchObject({ ok: true });
    expect(await restoreSearch(person, searchId)).toEqual({ ok: false, reason: "full" });
  });
});
