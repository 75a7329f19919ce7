import { days } from "#src/lib/dates.ts";
import { newId } from "#src/lib/ids.ts";
import { restore, spend } from "#src/platform/rate-limit.ts";
import { reading, transaction } from "#src/platform/transaction.ts";
import { limits } from "../limits.ts";
import { isPassword } from "../passwords.ts";
import type { SignIn } from "../schema.ts";
import { findCredentials, insertSession, lockCredentials } from "../store.ts";

export const sessionDays = 14;

export type SignInResult =
  | { ok: true; accountId: string; sessionId: string }
  | { ok: false; reason: "wrong" | "unconfirmed" };

/**
 * Opens a session. Wrong password and unknown address get the same answer in the same time; that an address is not yet
 * confirmed is told only to who knows its password. Throws `tooMany`.
 */
export async function signIn(input: SignIn, device: { peer: string; userAgent: string }): Promise<SignInResult> {
  await spend(limits.signInByPeer, device.peer);
  await spend(limits.signInByAccount, input.email);
  const account = await findCredentials(reading(), { email: input.email });
  const right = await isPassword(account?.passwordHash ?? null, input.password);
  if (!account || !right) return { ok: false, reason: "wrong" };
  if (!account.emailConfirmedAt) return { ok: false, reason: "unconfirmed" };
  const session = {
    id: newId(),
    accountId: account.id,
    userAgent: device.userAgent.slice(0, 300),
    expiresAt: new Date(Date.now() + days(sessionDays)),
  };
  const opened = await transaction(async (tx) => {
    // A password changed since it was compared has ended all sessions; none may begin with the old one after that.
    const now = await lockCredentials(tx, { id: account.id });
    if (now?.passwordHash !== account.passwordHash) return false;
    await insertSession(tx, session);
    return true;
  });
  if (!opened) return { ok: false, reason: "wrong" };
  await restore(limits.signInByAccount, input.email);
  return { ok: true, accountId: account.id, sessionId: session.id };
}
