import { enqueue } from "#src/platform/queue.ts";
import { restore, spend } from "#src/platform/rate-limit.ts";
import { hashOf } from "#src/platform/secrets.ts";
import { reading, transaction } from "#src/platform/transaction.ts";
import { passwordChangedMailJob } from "../jobs.ts";
import { limits } from "../limits.ts";
import { hashPassword } from "../passwords.ts";
import { passwordProblem } from "../rules.ts";
import type { PasswordProblem } from "../schema.ts";
import { deleteSessions, findCredentials, lockCredentials, saveAccount } from "../store.ts";
import { closeTokens, findToken, spendToken } from "../tokens/store.ts";

export type ResetResult = { ok: true } | { ok: false; reason: "linkInvalid" | PasswordProblem };

/** Sets a new password by a mailed link, which also proves the address, and ends every session of the account. */
export async function resetPassword(input: { token: string; password: string }, peer: string): Promise<ResetResult> {
  await spend(limits.linkByPeer, peer);
  const link = await findToken(reading(), "reset", { tokenHash: hashOf(input.token) });
  const account = link && !link.usedAt && (await findCredentials(reading(), { id: link.accountId }));
  if (!account) return { ok: false, reason: "linkInvalid" };
  const problem = passwordProblem(input.password, account);
  if (problem) return { ok: false, reason: problem };
  const passwordHash = await hashPassword(input.password);
  const done = await transaction(async (tx) => {
    await lockCredentials(tx, { id: account.id });
    const now = new Date();
    if (!(await spendToken(tx, link.id, now))) return false;
    await saveAccount(tx, account.id, { passwordHash, emailConfirmedAt: account.emailConfirmedAt ?? now });
    await closeTokens(tx, account.id, ["confirm", "reset"]);
    await deleteSessions(tx, account.id, { allBut: null });
    await enqueue(tx, passwordChangedMailJob, { accountId: account.id });
    return true;
  });
  if (!done) return { ok: false, reason: "linkInvalid" };
  // Whoever holds the link need not wait for what guessers used up.
  await restore(limits.signInByAccount, account.email);
  return { ok: true };
}
