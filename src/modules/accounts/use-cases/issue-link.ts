import type { AccountId } from "#src/lib/ids.ts";
import { newId } from "#src/lib/ids.ts";
import { enqueue } from "#src/platform/queue.ts";
import { hashOf, tokenFor } from "#src/platform/secrets.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { confirmMailJob, resetMailJob } from "../jobs.ts";
import type { TokenKind } from "../schema.ts";
import { insertToken, type Registration } from "../tokens/store.ts";

const hour = 3600 * 1000;
const lifetime: Record<TokenKind, number> = { confirm: 24 * hour, reset: hour };

/** Makes a single-use link for the account and queues the mail that brings it. */
export async function issueLink(
  tx: Tx,
  kind: TokenKind,
  accountId: AccountId,
  registration?: Registration | null,
): Promise<void> {
  const id = newId();
  const expiresAt = new Date(Date.now() + lifetime[kind]);
  await insertToken(tx, { id, accountId, kind, tokenHash: hashOf(tokenFor(kind, id)), expiresAt, ...registration });
  await enqueue(tx, kind === "confirm" ? confirmMailJob : resetMailJob, { tokenId: id });
}
