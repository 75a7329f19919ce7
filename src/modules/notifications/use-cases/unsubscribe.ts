import { sameSecret, tokenFor } from "#src/platform/secrets.ts";
import { transaction } from "#src/platform/transaction.ts";
import { stopMails } from "../store.ts";

/** What the link in a mail carries; it is good for this one deed and needs no session. */
export const unsubscribeToken = (accountId: string): string => tokenFor("unsubscribe", accountId);

/** Ends the mails about notices. False when the token is not this account's. */
export async function unsubscribe({ account, token }: { account: string; token: string }): Promise<boolean> {
  if (!sameSecret(token, unsubscribeToken(account))) return false;
  await transaction((tx) => stopMails(tx, account));
  return true;
}
