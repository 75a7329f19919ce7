import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "#src/lib/ids.ts";
import { db } from "#src/platform/db/client.ts";
import { startQueue, stopQueue } from "#src/platform/queue.ts";
import { tokenFor } from "#src/platform/secrets.ts";
import { withDatabase } from "#src/test/database.ts";
import { createAccount } from "#src/test/factories/accounts.ts";
import { accountJobs } from "../jobs.ts";
import type { TokenKind } from "../schema.ts";
import { confirmAddress } from "./confirm-address.ts";
import { requestReset } from "./request-reset.ts";
import { resendConfirmation } from "./resend-confirmation.ts";
import { resetPassword } from "./reset-password.ts";
import { signIn } from "./sign-in.ts";
import { signUp } from "./sign-up.ts";

withDatabase();
// Passwords are slow on purpose, and slower still on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeAll(() => startQueue(accountJobs.map(({ job }) => job)));
afterAll(stopQueue);

const good = "tri ovce pod vrbo";
const better = "le vieux pont rouge";
const address = () => `${newId()}@example.org`;
const peer = () => `peer-${newId()}`;
const device = () => ({ peer: peer(), userAgent: "" });
const person = (email: string, password = good) => ({ name: "Ana Kovač", email, password, locale: "sl" as const });

async function linksOf(email: string, kind: TokenKind): Promise<string[]> {
  const rows = await db().accountToken.findMany({ where: { kind, account: { email } }, orderBy: { id: "asc" } });
  return rows.map(({ id }) => tokenFor(kind, id));
}
const linkOf = async (email: string, kind: TokenKind): Promise<string> => (await linksOf(email, kind)).at(-1) ?? "none";
const jobsOf = (name: string, key: string, id: string) =>
  db().$queryRawUnsafe<unknown[]>("SELECT 1 FROM jobs.job WHERE name = $1 AND data ->> $2 = $3", name, key, id);
const expire = (email: string) =>
  db().accountToken.updateMany({ where: { account: { email } }, data: { expiresAt: new Date(Date.now() - 1000) } });

describe("sign-up", () => {
  it("makes one account of a hundred registrations at once, and says the same to all", {
    timeout: 60_000,
  }, async () => {
    const [email, from] = [address(), peer()];
    const answers = await Promise.all(Array.from({ length: 100 }, () => signUp(person(email), from)));
    expect(answers).toEqual(Array.from({ length: 100 }, () => ({ ok: true })));
    expect(await db().account.count({ where: { email } })).toBe(1);
    // The owner of the address is not buried in mail, and each mail's link works.
    const links = await linksOf(email, "confirm");
    expect(links).toHaveLength(5);
    expect(await confirmAddress({ token: links[2] ?? "" }, peer())).toEqual({ ok: true });
  });

  it("says the same for a known address, changes nothing, and mails its owner", async () => {
    const { email, accountId } = await createAccount({ password: good });
    const before = await db().account.findUnique({ where: { email } });
    expect(await signUp(person(email, better), peer())).toEqual({ ok: true });
    expect(await db().account.findUnique({ where: { email } })).toEqual(before);
    expect(await jobsOf("accounts.already-registered-mail", "accountId", accountId)).toHaveLength(1);
  });

  it("refuses a common password with a reason and makes nothing", async () => {
    const email = address();
    expect(await signUp(person(email, "password1"), peer())).toEqual({ ok: false, reason: "passwordCommon" });
    expect(await db().account.count({ where: { email } })).toBe(0);
  });

  it("is limited by peer", async () => {
    const from = peer();
    const refused = await Promise.allSettled(
      Array.from({ length: 155 }, () => signUp(person(address(), "password1"), from)),
    );
    expect(refused.filter(({ status }) => status === "rejected")).toHaveLength(5);
  });
});

describe("confirmation", () => {
  it("works once, and only then can the person sign in", async () => {
    const email = address();
    await signUp(person(email), peer());
    const token = await linkOf(email, "confirm");
    expect(await signIn({ email, password: good }, device())).toEqual({ ok: false, reason: "unconfirmed" });
    const both = await Promise.all([confirmAddress({ token }, peer()), confirmAddress({ token }, peer())]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await confirmAddress({ token }, peer())).toEqual({ ok: false, reason: "linkUsed" });
    expect(await signIn({ email, password: good }, device())).toMatchObject({ ok: true });
  });

  it("refuses wrong and expired links", async () => {
    const email = address();
    await signUp(person(email), peer());
    const token = await linkOf(email, "confirm");
    expect(await confirmAddress({ token: "x".repeat(43) }, peer())).toEqual({ ok: false, reason: "linkInvalid" });
    await expire(email);
    expect(await confirmAddress({ token }, peer())).toEqual({ ok: false, reason: "linkInvalid" });
    await resendConfirmation({ email }, peer());
    expect(await confirmAddress({ token: await linkOf(email, "confirm") }, peer())).toEqual({ ok: true });
  });

  it("brings into force what was registered with this very link, not what another registered besides", async () => {
    const email = address();
    await signUp(person(email), peer());
    const mine = await linkOf(email, "confirm");
    await signUp({ ...person(email, better), name: "Somebody Else" }, peer());
    const theirs = await linkOf(email, "confirm");
    expect(await confirmAddress({ token: mine }, peer())).toEqual({ ok: true });
    expect(await signIn({ email, password: better }, device())).toEqual({ ok: false, reason: "wrong" });
    expect(await signIn({ email, password: good }, device())).toMatchObject({ ok: true });
    expect(await confirmAddress({ token: theirs }, peer())).toEqual({ ok: false, reason: "linkInvalid" });
  });

  it("is not sent again to an address that is unknown or confirmed", async () => {
    const { email } = await createAccount();
    await resendConfirmation({ email }, peer());
    await resendConfirmation({ email: address() }, peer());
    expect(await linksOf(email, "confirm")).toEqual([]);
  });
});

describe("reset", () => {
  it("sets the password once, ends every session and confirms the address", async () => {
    const { email, accountId } = await createAccount({ password: good });
    await signIn({ email, password: good }, device());
    await requestReset({ email }, peer());
    const token = await linkOf(email, "reset");
    expect(await resetPassword({ token, password: "Cordata2026" }, peer())).toEqual({
      ok: false,
      reason: "passwordCommon",
    });
    const both = await Promise.all([
      resetPassword({ token, password: better }, peer()),
      resetPassword({ token, password: better }, peer()),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().accountSession.count({ where: { accountId } })).toBe(0);
    expect(await signIn({ email, password: good }, device())).toEqual({ ok: false, reason: "wrong" });
    expect(await signIn({ email, password: better }, device())).toMatchObject({ ok: true });
    expect(await jobsOf("accounts.password-changed-mail", "accountId", accountId)).toHaveLength(1);
  });

  it("refuses expired links and links made for something else", async () => {
    const email = address();
    await signUp(person(email), peer());
    const token = await linkOf(email, "confirm");
    expect(await resetPassword({ token, password: better }, peer())).toEqual({ ok: false, reason: "linkInvalid" });
    await requestReset({ email }, peer());
    const reset = await linkOf(email, "reset");
    await expire(email);
    expect(await resetPassword({ token: reset, password: better }, peer())).toEqual({
      ok: false,
      reason: "linkInvalid",
    });
  });

  it("takes similar time for known and unknown addresses", async () => {
    const { email } = await createAccount();
    const time = async (who: string) => {
      const started = performance.now();
      await requestReset({ email: who }, peer());
      return performance.now() - started;
    };
    await time(address()); // the first one opens connections
    const [known, unknown] = [await time(email), await time(address())];
    expect(Math.abs(known - unknown)).toBeLessThan(100);
    expect(await linksOf(email, "reset")).toHaveLength(1);
  });

  it("is limited by account and by peer", async () => {
    const email = address();
    for (let i = 0; i < 5; i += 1) await requestReset({ email }, peer());
    await expect(requestReset({ email }, peer())).rejects.toMatchObject({ code: "tooMany" });
    const from = peer();
    await Promise.all(Array.from({ length: 30 }, () => requestReset({ email: address() }, from)));
    await expect(requestReset({ email: address() }, from)).rejects.toMatchObject({ code: "tooMany" });
  });
});
