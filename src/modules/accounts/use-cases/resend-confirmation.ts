import { spend } from "#src/platform/rate-limit.ts";
import { transaction } from "#src/platform/transaction.ts";
import { limits } from "../limits.ts";
import { steadily } from "../steady.ts";
import { lockCredentials } from "../store.ts";
import { findLatestToken } from "../tokens/store.ts";
import { issueLink } from "./issue-link.ts";

/** Mails a new link for the latest registration of the address, if it waits for one. Says the same whether it did. */
export async function resendConfirmation({ email }: { email: string }, peer: string): Promise<void> {
  await spend(limits.mailByPeer, peer);
  await spend(limits.mailByAccount, email);
  await steadily(() =>
    transaction(async (tx) => {
      const account = await lockCredentials(tx, { email });
      if (!account || account.emailConfirmedAt) return;
      const latest = await findLatestToken(tx, "confirm", account.id);
      await issueLink(tx, "confirm", account.id, latest?.registration);
    }),
  );
}
