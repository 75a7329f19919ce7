import type { IncomingMessage } from "node:http";
import { env } from "#src/platform/env.ts";

/** Set by our own server on every request, over whatever the client sent under this name. */
export const peerHeader = "x-cordata-peer";

export const peerOf = (headers: Headers): string => headers.get(peerHeader) ?? "unknown";

/**
 * The true address of who is connected. Forwarded addresses are believed only as far as trusted proxies wrote them:
 * the n-th from the right, with n proxies in front.
 */
export function truePeer(request: IncomingMessage): string {
  const direct = request.socket.remoteAddress ?? "unknown";
  const { TRUSTED_PROXIES } = env();
  if (TRUSTED_PROXIES === 0) return direct;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(/\s*,\s*/)
    .filter(Boolean);
  return forwarded.at(-TRUSTED_PROXIES) ?? direct;
}
