import type { AuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { isTooMany } from "#src/lib/errors.ts";
import { signInSchema } from "#src/modules/accounts/schema.ts";
import { signOut } from "#src/modules/accounts/use-cases/end-session.ts";
import { loadPerson } from "#src/modules/accounts/use-cases/load-person.ts";
import { sessionDays, signIn } from "#src/modules/accounts/use-cases/sign-in.ts";
import { env } from "#src/platform/env.ts";
import { log } from "#src/platform/log.ts";
import { peerOf } from "#src/server/http/peer.ts";

export const secureCookies = () => env().NEXTAUTH_URL.startsWith("https://");

/**
 * next-auth with sessions that the server can end: the signed cookie carries the id of a row, and without that row it is
 * worth nothing, whoever decodes it.
 */
export const authOptions = (): AuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  useSecureCookies: secureCookies(),
  session: { strategy: "jwt", maxAge: sessionDays * 24 * 3600 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const input = signInSchema.safeParse({ email: credentials?.email, password: credentials?.password });
        if (!input.success) throw new Error("wrong");
        const headers = new Headers(request.headers as Record<string, string>);
        const device = { peer: peerOf(headers), userAgent: headers.get("user-agent") ?? "" };
        const result = await signIn(input.data, device).catch((error: unknown) => {
          // next-auth sends the message of what is thrown here to the browser, so only these words may be in it.
          if (isTooMany(error)) throw new Error(`tooMany:${error.params.seconds}`);
          log.error({ err: error }, "sign-in failed");
          throw new Error("unexpected");
        });
        if (!result.ok) throw new Error(result.reason);
        return { id: result.accountId, sessionId: result.sessionId };
      },
    }),
  ],
  jwt: {
    async decode(params) {
      const token = await decode(params);
      if (!token?.sid) return token;
      return (await loadPerson(token.sid)) ? token : null;
    },
  },
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, sid: user.sessionId } : token),
    session: ({ session, token }) => ({ ...session, sid: token.sid }),
    // Only our own paths; anything else goes home.
    redirect: ({ url, baseUrl }) =>
      /^\/(?![/\\])/.test(url) ? baseUrl + url : url.startsWith(`${baseUrl}/`) ? url : baseUrl,
  },
  events: {
    async signOut({ token }) {
      if (token?.sid && token.sub) await signOut(token.sub, token.sid);
    },
  },
  logger: {
    // An ended session is no error; next-auth reports it as one.
    error: (code) => code !== "JWT_SESSION_ERROR" && log.error({ code }, "next-auth"),
    warn: (code) => log.warn({ code }, "next-auth"),
    debug: () => undefined,
  },
});
