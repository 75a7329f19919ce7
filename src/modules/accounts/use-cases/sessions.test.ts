import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { startQueue, stopQueue } from "#src/platform/queue.ts";
import { withDatabase } from "#src/test/database.ts";
import { createAccount, createSession, personOf } from "#src/test/factories/accounts.ts";
import { accountJobs } from "../jobs.ts";
import { changePassword } from "./change-password.ts";
import { endOtherSessions, endSession } from "./end-session.ts";
import { listOwnSessions } from "./list-sessions.ts";
import { loadPerson } from "./load-person.ts";
import { signIn } from "./sign-in.ts";
import { updateProfile } from "./update-profile.ts";

const database = withDatabase();
// Passwords are slow on purpose, and slower still on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeAll(() => startQueue(accountJobs.map(({ job }) => job)));
afterAll(stopQueue);

const good = "tri ovce pod vrbo";
const better = "le vieux pont rouge";
const device = (peer = newId()) => ({ peer, userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0" });

async function signedIn() {
  const account = await createAccount({ password: good });
  const result = await signIn({ email: account.email, password: good }, device());
  if (!result.ok) throw new Error(result.reason);
  return personOf(account, null, result.sessionId);
}

describe("sign-in", () => {
  it("says the same of a wrong password and an unknown address", async () => {
    const { email } = await createAccount({ password: good });
    expect(await signIn({ email, password: better }, device())).toEqual({ ok: false, reason: "wrong" });
    expect(await signIn({ email: `${newId()}@example.org`, password: good }, device())).toEqual({
      ok: false,
      reason: "wrong",
    });
  });

  it("stops guessing at one account, whatever peer it comes from; a right password in time gives all tries back", async () => {
    const { email } = await createAccount({ password: good });
    for (let i = 0; i < 9; i += 1) await signIn({ email, password: better }, device());
    expect(await signIn({ email, password: good }, device())).toMatchObject({ ok: true });
    for (let i = 0; i < 10; i += 1) await signIn({ email, password: better }, device());
    await expect(signIn({ email, password: good }, device())).rejects.toMatchObject({ code: "tooMany" });
  });

  it("stops one peer that tries many accounts", { timeout: 60_000 }, async () => {
    const peer = newId();
    const tries = Array.from({ length: 65 }, () =>
      signIn({ email: `${newId()}@example.org`, password: good }, device(peer)),
    );
    const refused = (await Promise.allSettled(tries)).filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(5);
  });
});

describe("sessions", () => {
  it("are listed with their devices, this one first", async () => {
    const actor = await signedIn();
    await createSession(actor.accountId, "curl/8");
    const sessions = await listOwnSessions(actor);
    expect(sessions.map(({ device, current }) => [device.browser, device.system, current])).toEqual([
      ["Firefox", "Linux", true],
      [null, null, false],
    ]);
  });

  it("end at once, and every server is told", async () => {
    const actor = await signedIn();
    const other = await createSession(actor.accountId);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const heard: (string | undefined)[] = [];
    client.on("notification", ({ payload }) => heard.push(payload));
    await client.query("LISTEN session_ended");
    expect(await loadPerson(other)).toMatchObject({ accountId: actor.accountId });
    await endSession(actor, other);
    expect(await loadPerson(other)).toBeNull();
    expect(await loadPerson(actor.sessionId)).not.toBeNull();
    await expect.poll(() => heard).toEqual([other]);
    await client.end();
  });

  it("of somebody else look as if they did not exist", async () => {
    const actor = await signedIn();
    const stranger = await signedIn();
    await expect(endSession(actor, stranger.sessionId)).rejects.toMatchObject({ code: "notFound" });
    await expect(endSession(actor, newId())).rejects.toMatchObject({ code: "notFound" });
    expect(await loadPerson(stranger.sessionId)).not.toBeNull();
  });

  it("end all but this one", async () => {
    const actor = await signedIn();
    await createSession(actor.accountId);
    await createSession(actor.accountId);
    expect(await endOtherSessions(actor)).toBe(2);
    expect((await listOwnSessions(actor)).map(({ id }) => id)).toEqual([actor.sessionId]);
  });

  it("that have expired are nobody, and are swept away", async () => {
    const actor = await signedIn();
    await db().accountSession.update({
      where: { id: actor.sessionId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await loadPerson(actor.sessionId)).toBeNull();
    const sweep = accountJobs.find(({ job }) => job.cron);
    await sweep?.run({});
    await sweep?.run({});
    expect(await db().accountSession.count({ where: { id: actor.sessionId } })).toBe(0);
  });
});

describe("change of password", () => {
  it("asks for the old one, and ends the other sessions", async () => {
    const actor = await signedIn();
    const other = await createSession(actor.accountId);
    expect(await changePassword(actor, { current: better, password: better })).toEqual({
      ok: false,
      reason: "passwordWrong",
    });
    expect(await loadPerson(other)).not.toBeNull();
    expect(await changePassword(actor, { current: good, password: better })).toEqual({ ok: true, ended: 1 });
    expect(await loadPerson(other)).toBeNull();
    expect(await loadPerson(actor.sessionId)).not.toBeNull();
    expect(await signIn({ email: actor.email, password: good }, device())).toEqual({ ok: false, reason: "wrong" });
    expect(await signIn({ email: actor.email, password: better }, device())).toMatchObject({ ok: true });
  });

  it("leaves no session that began with the old one meanwhile", async () => {
    const actor = await signedIn();
    const [changed] = await Promise.all([
      changePassword(actor, { current: good, password: better }),
      ...Array.from({ length: 6 }, () => signIn({ email: actor.email, password: good }, device())),
    ]);
    expect(changed).toMatchObject({ ok: true });
    expect((await listOwnSessions(actor)).map(({ id }) => id)).toEqual([actor.sessionId]);
  });

  it("is limited, so that an open browser does not let anyone guess", async () => {
    const actor = await signedIn();
    for (let i = 0; i < 10; i += 1) await changePassword(actor, { current: "wrong one", password: better });
    await expect(changePassword(actor, { current: good, password: better })).rejects.toMatchObject({ code: "tooMany" });
  });
});

it("a saved profile is what the next request reads", async () => {
  const actor = await signedIn();
  await updateProfile(actor, { name: "Ana Novak", locale: "fr", mailNotices: false });
  expect(await loadPerson(actor.sessionId)).toMatchObject({ name: "Ana Novak", locale: "fr" });
});
