import type { Person } from "#src/lib/actor.ts";
import { enqueue } from "#src/platform/queue.ts";
import { restore, spend } from "#src/platform/rate-limit.ts";
import { reading, transaction } from "#src/platform/transaction.ts";
import { passwordChangedMailJob } from "../jobs.ts";
import { limits } from "../limits.ts";
import { hashPassword, isPassword } from "../passwords.ts";
import { passwordProblem } from "../rules.ts";
import type { PasswordProblem } from "../schema.ts";
import { deleteSessions, findCredentials, lockCredentials, saveAccount } from "../store.ts";
import { closeTokens } from "../tokens/store.ts";

export type ChangeResult = { ok: true; ended: number } | { ok: false; reason: "passwordWrong" | PasswordProblem };

/** Sets a new password for who knows the old one; all sessions but this one end at once. */
export async function changePassword(
  actor: Person,
  input: { current: string; password: string },
): Promise<ChangeResult> {
  await spend(limits.passwordByAccount, actor.accountId);
  const account = await findCredentials(reading(), { id: actor.accountId });
  const right = await isPassword(account?.passwordHash ?? null, input.current);
  if (!account || !right) return { ok: false, reason: "passwordWrong" };
  const problem = passwordProblem(input.password, account);
  if (problem) return { ok: false, reason: problem };
  const passwordHash = await hashPassword(input.password);
  const ended = await transaction(async (tx) => {
    const now = await lockCredentials(tx, { id: account.id });
    if (now?.passwordHash !== account.passwordHash) return null; // changed from elsewhere meanwhile
    await saveAccount(tx, account.id, { passwordHash });
    await closeTokens(tx, account.id, ["reset"]);
    await enqueue(tx, passwordChangedMailJob, { accountId: account.id });
    return deleteSessions(tx, account.id, { allBut: actor.sessionId });
  });
  if (ended === null) return { ok: false, reason: "passwordWrong" };
  await restore(limits.passwordByAccount, actor.accountId);
  return { ok: true, ended };
}
