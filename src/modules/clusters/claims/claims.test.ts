import { describe, expect, test } from "vitest";
import { anonymous, type Person } from "#src/lib/actor.ts";
import { newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { hashOf, tokenFor } from "#src/platform/secrets.ts";
import { withDatabase } from "#src/test/database.ts";
import { createAccount, createSession, personOf } from "#src/test/factories/accounts.ts";
import { createMember, createTestCluster } from "#src/test/factories/clusters.ts";
import { withQueue } from "#src/test/queue.ts";
import { loadProfile } from "../use-cases/load-profile.ts";
import { claimMailJob, tokenPurpose } from "./claim-mail.ts";
import { expireClaims } from "./jobs.ts";
import { claimMail } from "./mails/claim.ts";
import { claimByAdministrator } from "./use-cases/claim-by-administrator.ts";
import { claimByMail } from "./use-cases/claim-by-mail.ts";
import { confirmClaim } from "./use-cases/confirm-claim.ts";
import { decideClaim } from "./use-cases/decide-claim.ts";
import { listOpenClaims } from "./use-cases/list-open-claims.ts";
import { loadClaim } from "./use-cases/load-claim.ts";
import { loadClaimPage } from "./use-cases/load-claim-page.ts";

withDatabase();
withQueue(claimMailJob);

const missing = expect.objectContaining({ code: "notFound", key: "common.notFound" });

/** An imported cluster: visible, nobody's, with a website of its own. */
async function unclaimed(given: { published?: boolean } = {}) {
  const cluster = await createTestCluster({ name: "Bergholz", ...given });
  await db().cluster.update({
    where: { id: cluster.id },
    data: { claimed: false, website: `https://www.${cluster.slug}.example/de` },
  });
  return { ...cluster, office: `office@${cluster.slug}.example` };
}

async function someone(name = "Ana"): Promise<Person> {
  const account = await createAccount({ name });
  return personOf(account, null, await createSession(account.accountId));
}

const administrator = async (): Promise<Person> => {
  const person = await someone("Admin");
  await db().account.update({ where: { id: person.accountId }, data: { administrator: true } });
  return { ...person, administrator: true };
};

const peer = () => newId();
const pendingOf = (clusterId: string, { accountId }: Person) =>
  db().clusterClaim.findFirstOrThrow({ where: { clusterId, accountId, state: "pending" } });

/** Asks by mail and gives the token that the mail would hold. */
async function askByMail(person: Person, { id, slug, office }: Awaited<ReturnType<typeof unclaimed>>) {
  expect(await claimByMail(person, { slug, email: office }, peer())).toEqual({ ok: true });
  return tokenFor(tokenPurpose, (await pendingOf(id, person)).id);
}

const claimOf = (id: string) => db().clusterClaim.findUniqueOrThrow({ where: { id } });
const claimed = async (id: string) => (await db().cluster.findUniqueOrThrow({ where: { id } })).claimed;
const managersOf = async (clusterId: string) =>
  (await db().membership.findMany({ where: { clusterId } })).map(({ accountId, role }) => ({ accountId, role }));
const told = async (type: string, clusterId: string) =>
  (await db().activity.findMany({ where: { type, subjects: { has: `cluster:${clusterId}` } } })).map(
    ({ subjects, data }) => ({ subjects, data }),
  );

describe("a claim by mail", () => {
  test("makes its author the manager who acts for the cluster, by pressing and not by opening", async () => {
    const [cluster, ana] = [await unclaimed(), await someone()];
    const token = await askByMail(ana, cluster);
    expect(await loadClaim(ana, token)).toMatchObject({ state: "open", viewer: "claimant" });
    expect([await claimed(cluster.id), await managersOf(cluster.id)]).toEqual([false, []]);
    expect(await confirmClaim(ana, token)).toEqual({ ok: true, name: cluster.name, slug: cluster.slug });
    expect(await claimed(cluster.id)).toBe(true);
    expect(await managersOf(cluster.id)).toEqual([{ accountId: ana.accountId, role: "manager" }]);
    const session = await db().accountSession.findUniqueOrThrow({ where: { id: ana.sessionId } });
    expect(session.actingClusterId).toBe(cluster.id);
    expect(await told("cluster.claimed", cluster.id)).toMatchObject([{ data: { member: "Ana", way: "mail" } }]);
    expect(await confirmClaim(ana, token)).toEqual({ ok: false, reason: "claimTaken" });
    expect(await loadClaim(ana, token)).toMatchObject({ state: "used" });
  });

  test("keeps only the hash of its token, which is in no job", async () => {
    const [cluster, ana] = [await unclaimed(), await someone()];
    const token = await askByMail(ana, cluster);
    const row = await pendingOf(cluster.id, ana);
    expect(row).toMatchObject({ way: "mail", email: cluster.office, tokenHash: hashOf(token) });
    expect(Math.round((row.expiresAt.getTime() - row.createdAt.getTime()) / 3_600_000)).toBe(72);
    const jobs = await db().$queryRaw<{ data: unknown }[]>`SELECT data FROM jobs.job WHERE name = ${claimMailJob.name}`;
    expect(jobs).toContainEqual({ data: { claimId: row.id } });
    expect(JSON.stringify(jobs)).not.toContain(token);
  });

  test("is worth nothing to another account, nor to nobody", async () => {
    const [cluster, ana, bo] = [await unclaimed(), await someone(), await someone("Bo")];
    const token = await askByMail(ana, cluster);
    expect(await confirmClaim(bo, token)).toEqual({ ok: false, reason: "otherAccount" });
    expect(await confirmClaim(anonymous, token)).toEqual({ ok: false, reason: "otherAccount" });
    const shown = await loadClaim(bo, token);
    expect(shown).toMatchObject({ viewer: "other" });
    expect(shown?.person.email).not.toBe(ana.email);
    expect(await claimed(cluster.id)).toBe(false);
    await expect(confirmClaim(ana, "x".repeat(43))).rejects.toEqual(missing);
  });

  test("answers alike whether or not there is such a letter box, and refuses what proves nothing", async () => {
    const [cluster, ana] = [await unclaimed(), await someone()];
    const { slug, office } = cluster;
    const nobody = office.replace("office", "no-such-box");
    expect(await claimByMail(ana, { slug, email: office }, peer())).toEqual({ ok: true });
    expect(await claimByMail(ana, { slug, email: nobody }, peer())).toEqual({ ok: true });
    expect(await claimByMail(ana, { slug, email: "ana@elsewhere.example" }, peer())).toEqual({
      ok: false,
      reason: "otherDomain",
    });
    await db().cluster.update({ where: { id: cluster.id }, data: { website: "https://facebook.com/bergholz" } });
    expect(await claimByMail(ana, { slug, email: "ana@facebook.com" }, peer())).toEqual({
      ok: false,
      reason: "genericWebsite",
    });
    expect((await loadClaimPage(ana, slug)).proof).toEqual({ ok: false, reason: "genericWebsite" });
  });

  test("asked for again ends the earlier link", async () => {
    const [cluster, ana] = [await unclaimed(), await someone()];
    const first = await askByMail(ana, cluster);
    const second = await askByMail(ana, cluster);
    expect(await confirmClaim(ana, first)).toEqual({ ok: false, reason: "claimClosed" });
    expect(await loadClaim(ana, first)).toMatchObject({ state: "closed" });
    expect(await confirmClaim(ana, second)).toMatchObject({ ok: true });
  });

  test("ends after its time, which the hourly job puts down", async () => {
    const [cluster, ana, bo] = [await unclaimed(), await someone(), await someone("Bo")];
    const token = await askByMail(ana, cluster);
    await askByMail(bo, cluster);
    const { id } = await pendingOf(cluster.id, ana);
    await db().clusterClaim.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1_000) } });
    expect(await confirmClaim(ana, token)).toEqual({ ok: false, reason: "claimClosed" });
    await expireClaims();
    await expireClaims();
    expect((await claimOf(id)).state).toBe("expired");
    expect((await pendingOf(cluster.id, bo)).state).toBe("pending");
  });

  test("of several at once one wins; the others are told in words and by notice, and nobody is named", async () => {
    const cluster = await unclaimed();
    const people = [await someone("Ana"), await someone("Bo"), await someone("Cai")];
    const tokens: string[] = [];
    for (const person of people) tokens.push(await askByMail(person, cluster));
    const results = await Promise.all(people.map((person, at) => confirmClaim(person, tokens[at] ?? "")));
    const won = results.findIndex((result) => result.ok);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === "claimTaken")).toHaveLength(2);
    expect(await managersOf(cluster.id)).toEqual([{ accountId: people[won]?.accountId, role: "manager" }]);
    const refused = await told("cluster.claimRefused", cluster.id);
    expect(refused.map(({ subjects }) => subjects[1]).sort()).toEqual(
      people.flatMap(({ accountId }, at) => (at === won ? [] : [`account:${accountId}`])).sort(),
    );
    expect(refused.every(({ data }) => (data as { taken: boolean }).taken)).toBe(true);
    expect(JSON.stringify(refused)).not.toContain(people[won]?.name);
    expect(await loadClaim(people[(won + 1) % 3] ?? anonymous, tokens[(won + 1) % 3] ?? "")).toMatchObject({
      state: "taken",
    });
  });

  test("is limited by account, whatever the cluster and the peer", async () => {
    const ana = await someone();
    const ask = async () => {
      const { slug, office } = await unclaimed();
      return claimByMail(ana, { slug, email: office }, peer());
    };
    for (let n = 0; n < 10; n++) expect(await ask()).toEqual({ ok: true });
    await expect(ask()).rejects.toMatchObject({ code: "tooMany" });
  });

  test("is limited by cluster and by peer", async () => {
    const cluster = await unclaimed();
    const { slug, office } = cluster;
    for (let n = 0; n < 20; n++) await claimByMail(await someone(), { slug, email: office }, peer());
    await expect(claimByMail(await someone(), { slug, email: office }, peer())).rejects.toMatchObject({
      code: "tooMany",
    });
    const oneAddress = peer();
    const ask = async () => {
      const other = await unclaimed();
      return claimByMail(await someone(), { slug: other.slug, email: other.office }, oneAddress);
    };
    for (let n = 0; n < 40; n++) await ask();
    await expect(ask()).rejects.toMatchObject({ code: "tooMany" });
  }, 60_000);

  test("its mail names who asks, for which cluster, and how long the link works", () => {
    const mail = claimMail({
      locale: "de",
      person: { name: "Ana", email: "ana@example.org" },
      cluster: "Bergholz",
      token: "t".repeat(43),
      expiresAt: new Date("2026-11-30T12:00:00Z"),
    });
    expect(mail.subject).toContain("Bergholz");
    for (const part of ["Ana", "ana@example.org", `/claims/${"t".repeat(43)}`, "30. November 2026"]) {
      expect(mail.text).toContain(part);
    }
  });
});

describe("a claim to the administrators", () => {
  const reason = "I have led it since 2019; see the imprint.";

  test("is confirmed with a word, and its author acts for the cluster where they acted for none", async () => {
    const [cluster, ana, admin] = [await unclaimed(), await someone(), await administrator()];
    await claimByAdministrator(ana, { slug: cluster.slug, message: reason }, peer());
    const [claim] = (await listOpenClaims(admin)).filter((each) => each.cluster.id === cluster.id);
    expect(claim).toMatchObject({ message: reason, person: { name: "Ana", email: ana.email } });
    const answer = { claimId: claim?.id ?? "", confirm: true, word: "Welcome" };
    expect(await decideClaim(admin, answer)).toEqual({ ok: true });
    expect(await managersOf(cluster.id)).toEqual([{ accountId: ana.accountId, role: "manager" }]);
    expect(await claimOf(answer.claimId)).toMatchObject({
      state: "confirmed",
      answerWord: "Welcome",
      decidedById: admin.accountId,
    });
    const session = await db().accountSession.findUniqueOrThrow({ where: { id: ana.sessionId } });
    expect(session.actingClusterId).toBe(cluster.id);
    expect(await decideClaim(admin, answer)).toEqual({ ok: false, reason: "claimTaken" });
  });

  test("is refused with a word, and can be asked again", async () => {
    const [cluster, ana, admin] = [await unclaimed(), await someone(), await administrator()];
    await claimByAdministrator(ana, { slug: cluster.slug, message: reason }, peer());
    const { id: claimId } = await pendingOf(cluster.id, ana);
    expect(await decideClaim(admin, { claimId, confirm: false, word: "No imprint" })).toEqual({ ok: true });
    expect([await claimed(cluster.id), await managersOf(cluster.id)]).toEqual([false, []]);
    expect(await told("cluster.claimRefused", cluster.id)).toMatchObject([
      { subjects: [`cluster:${cluster.id}`, `account:${ana.accountId}`], data: { word: "No imprint", taken: false } },
    ]);
    expect(await decideClaim(admin, { claimId, confirm: true, word: "" })).toEqual({
      ok: false,
      reason: "claimClosed",
    });
    expect(await claimByAdministrator(ana, { slug: cluster.slug, message: reason }, peer())).toEqual({ ok: true });
  });

  test("decided twice at once is decided once", async () => {
    const [cluster, ana, admin] = [await unclaimed(), await someone(), await administrator()];
    await claimByAdministrator(ana, { slug: cluster.slug, message: reason }, peer());
    const { id: claimId } = await pendingOf(cluster.id, ana);
    const results = await Promise.all(
      [true, false, true].map((confirm) => decideClaim(admin, { claimId, confirm, word: "x" })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test("is seen and decided by administrators alone; one by mail is not theirs to decide", async () => {
    const [cluster, ana] = [await unclaimed(), await someone()];
    await claimByAdministrator(ana, { slug: cluster.slug, message: reason }, peer());
    const { id: claimId } = await pendingOf(cluster.id, ana);
    const manager = await createMember(await createTestCluster());
    for (const actor of [ana, manager, anonymous]) {
      await expect(listOpenClaims(actor)).rejects.toEqual(missing);
      await expect(decideClaim(actor, { claimId, confirm: true, word: "" })).rejects.toEqual(missing);
    }
    await askByMail(ana, cluster);
    const byMail = await pendingOf(cluster.id, ana);
    await expect(decideClaim(await administrator(), { claimId: byMail.id, confirm: true, word: "" })).rejects.toEqual(
      missing,
    );
  });
});

test("a cluster that has a manager, is hidden or does not exist answers alike", async () => {
  const ana = await someone();
  const [taken, hidden] = [await createTestCluster(), await unclaimed({ published: false })];
  for (const slug of [taken.slug, hidden.slug, "nothing-here"]) {
    await expect(loadClaimPage(ana, slug)).rejects.toEqual(missing);
    await expect(claimByMail(ana, { slug, email: "a@x.example" }, peer())).rejects.toEqual(missing);
    await expect(claimByAdministrator(ana, { slug, message: "mine" }, peer())).rejects.toEqual(missing);
  }
  const free = await unclaimed();
  await expect(loadClaimPage(anonymous, free.slug)).rejects.toEqual(missing);
  const token = await askByMail(ana, free);
  await db().cluster.update({ where: { id: free.id }, data: { published: false } });
  expect(await loadClaim(ana, token)).toBeNull();
  await expect(confirmClaim(ana, token)).rejects.toEqual(missing);
});

test("the page of an unclaimed cluster offers the claim to those who are signed in", async () => {
  const [free, taken, ana] = [await unclaimed(), await createTestCluster(), await someone()];
  const of = async (actor: Parameters<typeof loadProfile>[0], slug: string) => {
    const profile = await loadProfile(actor, slug);
    return [profile?.claimed, profile?.abilities.claim];
  };
  expect(await of(ana, free.slug)).toEqual([false, true]);
  expect(await of(anonymous, free.slug)).toEqual([false, false]);
  expect(await of(ana, taken.slug)).toEqual([true, false]);
});
