import type { IncomingMessage } from "node:http";
import { env } from "#src/platform/env.ts";

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null);

/**
 * Whether the request comes from our own pages. Browsers send Origin with every POST and every socket; what sends neither
 * Origin nor Sec-Fetch-Site is no browser, and carries nobody's cookies but its own.
 */
export function fromOurPages(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  if (origin === undefined) return site === undefined || site === "same-origin" || site === "none";
  const from = hostOf(origin);
  return from !== null && (from === host || from === hostOf(env().NEXTAUTH_URL));
}
