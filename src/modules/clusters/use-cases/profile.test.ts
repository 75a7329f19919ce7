import { describe, expect, test } from "vitest";
import { anonymous } from "#src/lib/actor.ts";
import { asClusterId, newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { withDatabase } from "#src/test/database.ts";
import { createPerson } from "#src/test/factories/accounts.ts";
import { createMember, createTestCluster } from "#src/test/factories/clusters.ts";
import { withQueue } from "#src/test/queue.ts";
import { profileSchema } from "../schema.ts";
import { loadEditableProfile } from "./load-editable-profile.ts";
import { loadProfile } from "./load-profile.ts";
import { suggestClusters } from "./suggest-clusters.ts";
import { updateProfile } from "./update-profile.ts";

withDatabase();
withQueue();

const missing = expect.objectContaining({ code: "notFound" });

const filled = profileSchema.parse({
  name: "Grappe du Bois",
  regionCode: "FRK2",
  town: "Grenoble",
  point: { lat: 45.18, lon: 5.72 },
  founded: 2009,
  memberCount: 0,
  description: "Bois.\n\nForêt.",
  ecosystems: ["construction", "agriFood", "construction"],
  technologies: ["CLT", "clt", "BIM"],
  s3Priorities: ["Forêt"],
  languages: ["fr", "de"],
  offers: ["Prototypage"],
  needs: [],
  label: { level: "silver", issuer: "ECEI", expires: "2028-05-31" },
  website: "bois.example.org/accueil",
  contactName: "Ana",
  contactEmail: "ana@example.org",
  contactPhone: "",
  published: true,
});

test("a profile is stored and read back as it was sent", async () => {
  const cluster = await createTestCluster();
  const manager = await createMember(cluster);
  const saved = await updateProfile(manager, { clusterId: cluster.id, revision: 1, profile: filled });
  expect(saved).toMatchObject({ ok: true, revision: 2 });
  const read = await loadEditableProfile(manager, cluster.slug);
  expect(read).toMatchObject({ ok: true, cluster: { revision: 2, country: "FR", profile: filled } });
  expect(filled).toMatchObject({
    technologies: ["CLT", "BIM"],
    ecosystems: ["agriFood", "construction"],
    website: "https://bois.example.org/accueil",
    contactPhone: null,
  });
  const activity = await db().activity.findFirstOrThrow({ where: { subjects: { has: `cluster:${cluster.id}` } } });
  expect(activity).toMatchObject({ type: "cluster.updated", data: { title: "Grappe du Bois", by: manager.name } });
});

test("of two who save the same revision at once the second is told, with what the first saved", async () => {
  const cluster = await createTestCluster();
  const [one, two] = [await createMember(cluster), await createMember(cluster)];
  const save = (actor: typeof one, town: string) =>
    updateProfile(actor, { clusterId: cluster.id, revision: 1, profile: { ...filled, town } });
  const results = await Promise.all([save(one, "Chambéry"), save(two, "Annecy")]);
  const stored = (await db().cluster.findUniqueOrThrow({ where: { id: cluster.id } })).town;
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toMatchObject({
    reason: "newer",
    revision: 2,
    profile: { town: stored },
  });
});

describe("who may edit", () => {
  test("only a manager who acts for the cluster", async () => {
    const cluster = await createTestCluster();
    const input = { clusterId: cluster.id, revision: 1, profile: filled };
    const editor = await createMember(cluster, "editor");
    await expect(updateProfile(editor, input)).rejects.toMatchObject({ key: "clusters.notManager" });
    const elsewhere = { ...(await createMember(cluster)), acting: null };
    await expect(updateProfile(elsewhere, input)).rejects.toMatchObject({ key: "clusters.actFirst" });
    const outsider = await createMember(await createTestCluster());
    await expect(updateProfile(outsider, input)).rejects.toEqual(missing);
    await expect(updateProfile(outsider, { ...input, clusterId: asClusterId(newId()) })).rejects.toEqual(missing);
    await expect(updateProfile(anonymous, input)).rejects.toEqual(missing);
  });
});

describe("who sees what", () => {
  test("how to reach a cluster is for signed-in people", async () => {
    const { slug } = await createTestCluster({ contactEmail: "secret@example.org" });
    const seen = await loadProfile(anonymous, slug);
    expect(seen?.contact).toBe("hidden");
    expect(JSON.stringify(seen)).not.toContain("secret@");
    expect((await loadProfile(await createPerson(), slug))?.contact).toMatchObject({ email: "secret@example.org" });
  });

  test("an unpublished profile exists for its members alone", async () => {
    const cluster = await createTestCluster({ name: "Hidden Hills", published: false });
    expect(await loadProfile(anonymous, cluster.slug)).toBeNull();
    expect(await loadProfile(await createMember(await createTestCluster()), cluster.slug)).toBeNull();
    expect(await loadProfile(await createMember(cluster, "viewer"), cluster.slug)).toMatchObject({ ownRole: "viewer" });
    expect(await suggestClusters({ query: "Hidden" })).toEqual([]);
  });
});

test("clusters are suggested whatever the accents and the case, and % is only a sign", async () => {
  await createTestCluster({ name: "Čebelarski Grozd Žužemberk", town: "Žužemberk" });
  for (const query of ["cebelarski", "GROZD ŽUŽ", "zuzem"]) {
    expect((await suggestClusters({ query })).map(({ name }) => name)).toEqual(["Čebelarski Grozd Žužemberk"]);
  }
  expect(await suggestClusters({ query: "%" })).toEqual([]);
});
