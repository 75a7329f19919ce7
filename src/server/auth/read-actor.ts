import { getToken } from "next-auth/jwt";
import { type Actor, anonymous } from "#src/lib/actor.ts";
import { loadPerson } from "#src/modules/accounts/use-cases/load-person.ts";
import { env } from "#src/platform/env.ts";
import { secureCookies } from "./options.ts";

function cookiesOf(header: string): Record<string, string> {
  const pairs = header.split(/; */).map((pair) => [pair.split("=", 1)[0] ?? "", pair.slice(pair.indexOf("=") + 1)]);
  return Object.fromEntries(
    pairs.flatMap(([name, value]) => {
      try {
        return [[name, decodeURIComponent(value ?? "")]];
      } catch {
        return []; // not something that we wrote
      }
    }),
  );
}

/** Who sends this cookie header: the same answer for pages, API, event streams and the socket. */
export async function readActor(cookieHeader: string | null | undefined): Promise<Actor> {
  if (!cookieHeader) return anonymous;
  // Only the cookies: next-auth would otherwise take a token from an Authorization header too.
  const req = { cookies: cookiesOf(cookieHeader), headers: {} };
  const token = await getToken({
    req: req as Parameters<typeof getToken>[0]["req"],
    secret: env().NEXTAUTH_SECRET,
    secureCookie: secureCookies(),
  }).catch(() => null);
  return (token?.sid && (await loadPerson(token.sid))) || anonymous;
}
