import NextAuth from "next-auth";
import { authOptions } from "#src/server/auth/options.ts";

type Params = { params: Promise<{ nextauth: string[] }> };

// Made at each request, as the configuration is read at run time, not at build time.
const handler = (request: Request, context: Params) => NextAuth(authOptions())(request, context);

export { handler as GET, handler as POST };
