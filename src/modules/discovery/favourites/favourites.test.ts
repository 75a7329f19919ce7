import { expect, test } from "vitest";
import { anonymous, type Person } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { createMember, createTestCluster } from "#src/test/factories/clusters.ts";
import { addFavourite } from "./use-cases/add-favourite.ts";
import { favouritesAmong, listFavourites } from "./use-cases/list-favourites.ts";
import { removeFavourite } from "./use-cases/remove-favourite.ts";
import { writeNote } from "./use-cases/write-note.ts";

withDatabase();

async function team() {
  const cluster = await createTestCluster();
  const [editor, viewer] = [await createMember(cluster, "editor"), await createMember(cluster, "viewer")];
  const target = await createTestCluster({ name: "Zirbe" });
  await addFavourite(editor, { clusterId: target.id, note: "" });
  return { editor, viewer, target };
}

const namesOf = async (person: Person, sort: "name" | "newest" = "name") =>
  (await listFavourites(person, sort)).lines.map(({ name }) => name);

test("the team shares them; twice the same is once", async () => {
  const { editor, viewer, target } = await team();
  expect(await addFavourite(editor, { clusterId: target.id, note: "again" })).toEqual({ ok: true });
  expect((await listFavourites(viewer, "name")).lines).toMatchObject([{ name: "Zirbe", note: "" }]);
  expect(await favouritesAmong(viewer, [target.id])).toEqual({ favourites: new Set([target.id]), canChange: false });
  expect((await favouritesAmong(editor, [])).canChange).toBe(true);
  const second = await createTestCluster({ name: "Arve" });
  await addFavourite(editor, { clusterId: second.id, note: "" });
  expect(await namesOf(viewer)).toEqual(["Arve", "Zirbe"]);
  await db().favourite.updateMany({ where: { targetId: second.id }, data: { createdAt: new Date(0) } });
  expect(await namesOf(viewer, "newest")).toEqual(["Zirbe", "Arve"]);
});

test("viewers read and change nothing; others see nothing of them", async () => {
  const { editor, viewer, target } = await team();
  const note = { clusterId: target.id, note: "mine", before: "" };
  for (const person of [viewer, anonymous, { ...editor, acting: null }]) {
    await expect(addFavourite(person, { clusterId: target.id, note: "" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeFavourite(person, target.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(writeNote(person, note)).rejects.toMatchObject({ code: "forbidden" });
  }
  const outsider = await createMember(await createTestCluster());
  expect(await namesOf(outsider)).toEqual([]);
  for (const person of [outsider, anonymous]) {
    expect((await favouritesAmong(person, [target.id])).favourites).toEqual(new Set());
  }
  await expect(writeNote(outsider, note)).rejects.toEqual(notFound());
  // Taking off the same cluster elsewhere touches no other team's.
  await removeFavourite(outsider, target.id);
  expect(await namesOf(editor)).toEqual(["Zirbe"]);
});

test("a note that a colleague wrote meanwhile is not overwritten", async () => {
  const { editor, target } = await team();
  const write = (note: string, before: string) => writeNote(editor, { clusterId: target.id, note, before });
  expect(await write("Met in Trento", "")).toEqual({ ok: true, note: "Met in Trento" });
  expect(await write("Call them", "")).toEqual({ ok: false, reason: "newer", note: "Met in Trento" });
  const results = await Promise.all([write("One", "Met in Trento"), write("Two", "Met in Trento")]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("taken off and brought back with its note", async () => {
  const { editor, target } = await team();
  await writeNote(editor, { clusterId: target.id, note: "Met in Trento", before: "" });
  const { note } = await removeFavourite(editor, target.id);
  expect(await removeFavourite(editor, target.id)).toEqual({ note: "" });
  expect(await namesOf(editor)).toEqual([]);
  await addFavourite(editor, { clusterId: target.id, note });
  expect((await listFavourites(editor, "name")).lines).toMatchObject([{ note: "Met in Trento" }]);
});

test("what is hidden vanishes and comes back; hidden and missing cannot be added", async () => {
  const { editor, target } = await team();
  await db().cluster.update({ where: { id: target.id }, data: { published: false } });
  expect(await namesOf(editor)).toEqual([]);
  await expect(writeNote(editor, { clusterId: target.id, note: "x", before: "" })).rejects.toEqual(notFound());
  await expect(addFavourite(editor, { clusterId: target.id, note: "" })).rejects.toEqual(notFound());
  const missing = (await createTestCluster()).id;
  await db().cluster.delete({ where: { id: missing } });
  await expect(addFavourite(editor, { clusterId: missing, note: newId() })).rejects.toEqual(notFound());
  await db().cluster.update({ where: { id: target.id }, data: { published: true } });
  expect(await namesOf(editor)).toEqual(["Zirbe"]);
});
