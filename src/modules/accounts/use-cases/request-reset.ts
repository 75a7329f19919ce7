import { spend } from "#src/platform/rate-limit.ts";
import { transaction } from "#src/platform/transaction.ts";
import { limits } from "../limits.ts";
import { steadily } from "../steady.ts";
import { lockCredentials } from "../store.ts";
import { issueLink } from "./issue-link.ts";

/** Mails a link to a new password if the address has an account. Says the same, in similar time, whether it has. */
export async function requestReset({ email }: { email: string }, peer: string): Promise<void> {
  await spend(limits.mailByPeer, peer);
  await spend(limits.mailByAccount, email);
  await steadily(() =>
    transaction(async (tx) => {
      const account = await lockCredentials(tx, { email });
      if (account) await issueLink(tx, "reset", account.id);
    }),
  );
}
