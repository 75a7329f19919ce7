import { isTooMany } from "#src/lib/errors.ts";
import { newId } from "#src/lib/ids.ts";
import { enqueue } from "#src/platform/queue.ts";
import { spend } from "#src/platform/rate-limit.ts";
import { transaction } from "#src/platform/transaction.ts";
import { alreadyRegisteredMailJob } from "../jobs.ts";
import { limits } from "../limits.ts";
import { hashPassword } from "../passwords.ts";
import { passwordProblem } from "../rules.ts";
import type { PasswordProblem, SignUp } from "../schema.ts";
import { insertAccount, lockCredentials, saveAccount } from "../store.ts";
import { issueLink } from "./issue-link.ts";

export type SignUpResult = { ok: true } | { ok: false; reason: PasswordProblem };

// Silent, unlike every other limit: the answer must be the same for each of a hundred registrations of one address.
const mayMail = (email: string): Promise<boolean> =>
  spend(limits.mailByAccount, email).then(
    () => true,
    (error: unknown) => {
      if (isTooMany(error)) return false;
      throw error;
    },
  );

/**
 * Registers an address, or tells its owner that it has an account. The answer is the same, so that nobody learns who is
 * here. A registration comes into force with the link of its own mail: whoever registers somebody else's address first does
 * not choose the password of the account.
 */
export async function signUp({ name, email, password, locale }: SignUp, peer: string): Promise<SignUpResult> {
  await spend(limits.signUpByPeer, peer);
  const problem = passwordProblem(password, { email, name });
  if (problem) return { ok: false, reason: problem };
  const passwordHash = await hashPassword(password);
  const mail = await mayMail(email);
  await transaction(async (tx) => {
    await insertAccount(tx, { id: newId(), email, name, passwordHash, locale });
    const account = await lockCredentials(tx, { email });
    if (!account || !mail) return;
    if (account.emailConfirmedAt) return enqueue(tx, alreadyRegisteredMailJob, { accountId: account.id });
    await saveAccount(tx, account.id, { name, passwordHash, locale });
    await issueLink(tx, "confirm", account.id, { name, passwordHash });
  });
  return { ok: true };
}
