import { hashOf } from "#src/platform/secrets.ts";
import { reading } from "#src/platform/transaction.ts";
import type { LinkState, TokenKind } from "../schema.ts";
import { findToken } from "../tokens/store.ts";

/** What a mailed link is good for, without using it up: programs that check mail open links too. */
export async function checkLink(kind: TokenKind, token: string): Promise<LinkState> {
  const link = await findToken(reading(), kind, { tokenHash: hashOf(token) });
  if (!link) return "invalid";
  if (link.usedAt) return "used";
  return link.expiresAt > new Date() ? "open" : "invalid";
}
