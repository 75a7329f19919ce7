import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "#src/platform/env.ts";
import { peerHeader, truePeer } from "./peer.ts";

function policy(nonce: string, dev: boolean): string {
  // Development needs eval for its reload; styles need 'unsafe-inline' because elements carry style attributes.
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Headers for every answer; the nonce travels to Next in the request's own policy header, as Next expects it. */
export function secure(request: IncomingMessage, response: ServerResponse, dev: boolean): void {
  const csp = policy(randomBytes(16).toString("base64"), dev);
  request.headers["content-security-policy"] = csp;
  request.headers[peerHeader] = truePeer(request);
  // Named by an old hole in Next: nobody outside may claim that a request has passed through middleware.
  delete request.headers["x-middleware-subrequest"];
  response.setHeader("Content-Security-Policy", csp);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  if (env().NEXTAUTH_URL.startsWith("https://")) {
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
}
