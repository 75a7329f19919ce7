import { z } from "zod";
import { accountIdSchema, idSchema } from "#src/lib/ids.ts";
import { sendMail } from "#src/platform/mail.ts";
import { defineJob, handles, type Registration } from "#src/platform/queue.ts";
import { tokenFor } from "#src/platform/secrets.ts";
import { reading } from "#src/platform/transaction.ts";
import { alreadyRegisteredMail } from "./mails/already-registered.ts";
import { confirmMail } from "./mails/confirm.ts";
import { passwordChangedMail } from "./mails/password-changed.ts";
import { resetMail } from "./mails/reset.ts";
import type { TokenKind } from "./schema.ts";
import { deleteExpired, findCredentials } from "./store.ts";
import { findToken } from "./tokens/store.ts";

const ofToken = z.strictObject({ tokenId: idSchema });
const ofAccount = z.strictObject({ accountId: accountIdSchema });

export const confirmMailJob = defineJob("accounts.confirm-mail", ofToken);
export const resetMailJob = defineJob("accounts.reset-mail", ofToken);
export const alreadyRegisteredMailJob = defineJob("accounts.already-registered-mail", ofAccount);
export const passwordChangedMailJob = defineJob("accounts.password-changed-mail", ofAccount);
const sweepJob = defineJob("accounts.sweep", z.object({}), { cron: "7 * * * *" });

// A link that was used or has expired meanwhile is not worth a mail.
async function mailLink(kind: TokenKind, tokenId: string): Promise<void> {
  const token = await findToken(reading(), kind, { id: tokenId });
  if (!token || token.usedAt || token.expiresAt <= new Date()) return;
  const account = await findCredentials(reading(), { id: token.accountId });
  if (!account) return;
  const { email, name, locale } = account;
  const write = kind === "confirm" ? confirmMail : resetMail;
  await sendMail({ to: email, ...write({ name, locale, token: tokenFor(kind, tokenId) }) });
}

/** The background work of accounts. Every handler may run twice: at worst a mail comes twice. */
export const accountJobs: readonly Registration[] = [
  handles(confirmMailJob, ({ tokenId }) => mailLink("confirm", tokenId)),
  handles(resetMailJob, ({ tokenId }) => mailLink("reset", tokenId)),
  handles(alreadyRegisteredMailJob, async ({ accountId }) => {
    const account = await findCredentials(reading(), { id: accountId });
    if (account) await sendMail({ to: account.email, ...alreadyRegisteredMail(account) });
  }),
  handles(passwordChangedMailJob, async ({ accountId }) => {
    const account = await findCredentials(reading(), { id: accountId });
    if (account) await sendMail({ to: account.email, ...passwordChangedMail(account) });
  }),
  handles(sweepJob, () => deleteExpired(reading(), new Date())),
];
