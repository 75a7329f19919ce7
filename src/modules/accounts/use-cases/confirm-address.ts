import { spend } from "#src/platform/rate-limit.ts";
import { hashOf } from "#src/platform/secrets.ts";
import { transaction } from "#src/platform/transaction.ts";
import { limits } from "../limits.ts";
import { lockCredentials, saveAccount } from "../store.ts";
import { closeTokens, findToken, spendToken } from "../tokens/store.ts";

export type ConfirmResult = { ok: true } | { ok: false; reason: "linkInvalid" | "linkUsed" };

/** Confirms the address by its mailed link, which works once; what was registered with it comes into force. */
export async function confirmAddress({ token }: { token: string }, peer: string): Promise<ConfirmResult> {
  await spend(limits.linkByPeer, peer);
  return transaction(async (tx) => {
    const link = await findToken(tx, "confirm", { tokenHash: hashOf(token) });
    const account = link && (await lockCredentials(tx, { id: link.accountId }));
    if (!account) return { ok: false, reason: "linkInvalid" };
    if (account.emailConfirmedAt) return { ok: false, reason: "linkUsed" };
    const now = new Date();
    if (!(await spendToken(tx, link.id, now))) return { ok: false, reason: "linkInvalid" };
    await saveAccount(tx, account.id, { ...link.registration, emailConfirmedAt: now });
    await closeTokens(tx, account.id, ["confirm"]);
    return { ok: true };
  });
}
