import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { readActor } from "#src/server/auth/read-actor.ts";
import { peerOf } from "#src/server/http/peer.ts";
import { appRouter } from "#src/server/trpc/root.ts";

const handler = (req: Request) =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req,
    router: appRouter,
    createContext: async () => ({ actor: await readActor(req.headers.get("cookie")), peer: peerOf(req.headers) }),
    responseMeta: () => ({ headers: new Headers({ "cache-control": "no-store" }) }),
  });

export { handler as GET, handler as POST };
