import { encode } from "next-auth/jwt";
import type { Person } from "#src/lib/actor.ts";
import { env } from "#src/platform/env.ts";

/** The cookie header that this person's browser sends; the session's row must be there for it to be worth anything. */
export async function cookieOf({ accountId, sessionId }: Pick<Person, "accountId" | "sessionId">): Promise<string> {
  const token = { sub: accountId, sid: sessionId };
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET, maxAge: 3_600 });
  return `next-auth.session-token=${value}`;
}
