import pg from "pg";
import { describe, expect, test } from "vitest";
import { asAccountId, asClusterId, newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { hashOf, tokenFor } from "#src/platform/secrets.ts";
import { withDatabase } from "#src/test/database.ts";
import { createAccount, createSession, personOf } from "#src/test/factories/accounts.ts";
import { createMember, createTestCluster } from "#src/test/factories/clusters.ts";
import { withQueue } from "#src/test/queue.ts";
import { memberInvitationJob, tokenPurpose } from "../member-invitation.ts";
import { acceptMemberInvitation } from "./accept-member-invitation.ts";
import { actFor } from "./act-for.ts";
import { changeRole } from "./change-role.ts";
import { createCluster } from "./create-cluster.ts";
import { inviteMember } from "./invite-member.ts";
import { listTeam } from "./list-team.ts";
import { loadMemberInvitation } from "./load-member-invitation.ts";
import { leaveCluster, removeMember } from "./remove-member.ts";
import { withdrawMemberInvitation } from "./withdraw-member-invitation.ts";

const database = withDatabase();
withQueue(memberInvitationJob);

const missing = expect.objectContaining({ code: "notFound", key: "common.notFound" });
const invite = async (cluster: { id: string }, manager: Parameters<typeof inviteMember>[0], email: string) => {
  const result = await inviteMember(
    manager,
    { clusterId: asClusterId(cluster.id), email, role: "editor", locale: "sl" },
    "192.0.2.1",
  );
  if (!result.ok) throw new Error(result.reason);
  return tokenFor(tokenPurpose, result.invitationId);
};
const signIn = async (email: string) => {
  const account = await createAccount({ email });
  return personOf(account, null, await createSession(account.accountId));
};
const actingOf = async (sessionId: string) =>
  (await db().accountSession.findUniqueOrThrow({ where: { id: sessionId } })).actingClusterId;

describe("founding a cluster", () => {
  test("makes the creator its manager, who acts for it at once on this device alone", async () => {
    const account = await createAccount();
    const [here, there] = [await createSession(account.accountId), await createSession(account.accountId)];
    const { id } = await createCluster(personOf(account, null, here), {
      name: "Les",
      regionCode: "SI03",
      town: "Celje",
    });
    expect(await db().membership.findMany({ where: { clusterId: id } })).toMatchObject([
      { accountId: account.accountId, role: "manager" },
    ]);
    expect([await actingOf(here), await actingOf(there)]).toEqual([id, null]);
    const { lat, town } = await db().cluster.findUniqueOrThrow({ where: { id } });
    expect({ town, near: Math.round(lat ?? 0) }).toEqual({ town: "Celje", near: 46 });
  });

  test("gives each of several of one name its own address, at once too", async () => {
    const actor = await signIn("founder@example.org");
    const input = { name: "New", regionCode: "AT33", town: "" };
    const made = await Promise.all([1, 2, 3].map(() => createCluster(actor, input)));
    expect(made.map(({ slug }) => slug).sort()).toEqual(["new-2", "new-3", "new-4"]);
  });

  test("refuses a region that there is not", async () => {
    const actor = await signIn("nowhere@example.org");
    await expect(createCluster(actor, { name: "X", regionCode: "ZZ99", town: "" })).rejects.toMatchObject({
      key: "clusters.region",
    });
  });
});

describe("acting for a cluster", () => {
  test("can be switched to one's own clusters only; a foreign one answers like a missing one", async () => {
    const [own, other, foreign] = [await createTestCluster(), await createTestCluster(), await createTestCluster()];
    const actor = await createMember(own, "viewer");
    await db().membership.create({ data: { clusterId: other.id, accountId: actor.accountId, role: "editor" } });
    await actFor(actor, other.id);
    expect(await actingOf(actor.sessionId)).toBe(other.id);
    await expect(actFor(actor, foreign.id)).rejects.toEqual(missing);
    await expect(actFor(actor, asClusterId(newId()))).rejects.toEqual(missing);
    expect(await actingOf(actor.sessionId)).toBe(other.id);
  });
});

describe("an invitation", () => {
  test("that is accepted twice at once makes one member", async () => {
    const cluster = await createTestCluster();
    const token = await invite(cluster, await createMember(cluster), "twice@example.org");
    const actor = await signIn("twice@example.org");
    const results = await Promise.all([1, 2, 3, 4].map(() => acceptMemberInvitation(actor, token)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db().membership.count({ where: { accountId: actor.accountId } })).toBe(1);
    expect(await db().activity.count({ where: { type: "cluster.memberJoined", accountId: actor.accountId } })).toBe(1);
    expect(await actingOf(actor.sessionId)).toBe(cluster.id);
  });

  test("works for its address alone, and shows others no more than a hint of it", async () => {
    const cluster = await createTestCluster();
    const token = await invite(cluster, await createMember(cluster), "right@example.org");
    const wrong = await signIn("wrong@example.org");
    expect(await acceptMemberInvitation(wrong, token)).toEqual({ ok: false, reason: "otherAddress" });
    expect(await acceptMemberInvitation({ kind: "anonymous" }, token)).toEqual({ ok: false, reason: "otherAddress" });
    expect(await loadMemberInvitation(wrong, token)).toMatchObject({ email: "r…@example.org", viewer: "other" });
    expect(await db().membership.count({ where: { clusterId: cluster.id } })).toBe(1);
  });

  test("is worth nothing once withdrawn or expired", async () => {
    const cluster = await createTestCluster();
    const manager = await createMember(cluster);
    const actor = await signIn("late@example.org");
    const first = await invite(cluster, manager, "late@example.org");
    const { invitations } = await listTeam(manager, cluster.slug);
    const invitationId = invitations?.[0]?.id ?? "";
    expect(await withdrawMemberInvitation(manager, { clusterId: cluster.id, invitationId })).toEqual({ ok: true });
    expect(await acceptMemberInvitation(actor, first)).toEqual({ ok: false, reason: "invitationClosed" });
    const second = await invite(cluster, manager, "late@example.org");
    await db().memberInvitation.update({ where: { tokenHash: hashOf(second) }, data: { expiresAt: new Date(0) } });
    expect(await acceptMemberInvitation(actor, second)).toEqual({ ok: false, reason: "invitationClosed" });
    await expect(acceptMemberInvitation(actor, "x".repeat(43))).rejects.toEqual(missing);
  });

  test("is sent once to one address, and not to a member", async () => {
    const cluster = await createTestCluster();
    const manager = await createMember(cluster);
    const input = { clusterId: cluster.id, email: "once@example.org", role: "viewer", locale: "it" } as const;
    const results = await Promise.all([1, 2, 3].map(() => inviteMember(manager, input, "192.0.2.2")));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await inviteMember(manager, { ...input, email: manager.email }, "192.0.2.2")).toEqual({
      ok: false,
      reason: "alreadyMember",
    });
  });

  test("is a manager's to send, to see and to withdraw", async () => {
    const cluster = await createTestCluster();
    const editor = await createMember(cluster, "editor");
    await expect(invite(cluster, editor, "no@example.org")).rejects.toMatchObject({ key: "clusters.notManager" });
    expect((await listTeam(editor, cluster.slug)).invitations).toBeNull();
    const elsewhere = await createMember(await createTestCluster());
    await expect(invite(cluster, elsewhere, "no@example.org")).rejects.toEqual(missing);
    await expect(listTeam(elsewhere, cluster.slug)).rejects.toEqual(missing);
  });

  test("of another cluster cannot be withdrawn under the name of one's own", async () => {
    const [own, foreign] = [await createTestCluster(), await createTestCluster()];
    await invite(foreign, await createMember(foreign), "stays@example.org");
    const row = await db().memberInvitation.findFirstOrThrow({ where: { clusterId: foreign.id } });
    const input = { clusterId: own.id, invitationId: row.id };
    expect(await withdrawMemberInvitation(await createMember(own), input)).toMatchObject({ ok: false });
    expect((await db().memberInvitation.findUniqueOrThrow({ where: { id: row.id } })).withdrawnAt).toBeNull();
  });
});

describe("the last manager", () => {
  test("can neither step down, leave nor be removed", async () => {
    const cluster = await createTestCluster();
    const manager = await createMember(cluster);
    const refused = { ok: false, reason: "lastManager" };
    const self = { clusterId: cluster.id, accountId: manager.accountId };
    expect(await changeRole(manager, { ...self, role: "editor" })).toEqual(refused);
    expect(await leaveCluster(manager, cluster.id)).toEqual(refused);
    expect(await removeMember(manager, self)).toEqual(refused);
  });

  test("stays when two managers leave at once", async () => {
    const cluster = await createTestCluster();
    const pair = [await createMember(cluster), await createMember(cluster)];
    const results = await Promise.all(pair.map((manager) => leaveCluster(manager, cluster.id)));
    expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
    expect(await db().membership.count({ where: { clusterId: cluster.id, role: "manager" } })).toBe(1);
  });
});

test("who joins, or acts for another cluster, is looked at anew on open connections", async () => {
  const cluster = await createTestCluster();
  const token = await invite(cluster, await createMember(cluster), "joins@example.org");
  const person = await signIn("joins@example.org");
  const listener = new pg.Client({ connectionString: database.url });
  await listener.connect();
  const heard: string[] = [];
  listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
  await listener.query("LISTEN rights_changed");
  await acceptMemberInvitation(person, token);
  await actFor(person, cluster.id);
  await listener.query("SELECT 1");
  await listener.end();
  expect(heard).toEqual([`account:${person.accountId}`, `account:${person.accountId}`]);
});

describe("a removed member", () => {
  test("loses everything at once, and open connections hear of it", async () => {
    const cluster = await createTestCluster();
    const [manager, editor] = [await createMember(cluster), await createMember(cluster, "editor")];
    const listener = new pg.Client({ connectionString: database.url });
    await listener.connect();
    const heard: string[] = [];
    listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await listener.query("LISTEN rights_changed");
    await removeMember(manager, { clusterId: cluster.id, accountId: editor.accountId });
    await listener.query("SELECT 1");
    await listener.end();
    expect(heard).toEqual([`account:${editor.accountId}`]);
    // The actor as it was read before the removal: what the session said then counts no more.
    await expect(listTeam(editor, cluster.slug)).rejects.toEqual(missing);
    await expect(actFor(editor, cluster.id)).rejects.toEqual(missing);
  });

  test("a manager whose role was taken a moment ago manages no more", async () => {
    const cluster = await createTestCluster();
    const [manager, former] = [await createMember(cluster), await createMember(cluster)];
    const input = { clusterId: cluster.id, accountId: former.accountId, role: "viewer" } as const;
    await changeRole(manager, input);
    await expect(changeRole(former, { ...input, role: "manager" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(changeRole(manager, { ...input, accountId: asAccountId(newId()), role: "manager" })).rejects.toEqual(
      missing,
    );
  });
});
