import { createServer } from "node:http";
import type { Mailbox } from "./mailbox.ts";
import type { WebServer } from "./web-server.ts";

type Stage = { readonly mailbox: Mailbox; readonly web: WebServer };

/** Lets the tests, which run in other processes, read the mails (GET /mails) and kill and start the server (POST). */
export async function openControl({ mailbox, web }: Stage): Promise<{ url: string; close(): Promise<void> }> {
  const deeds: Record<string, () => Promise<unknown>> = {
    "GET /mails": async () => mailbox.mails,
    "POST /server/kill": () => web.stop("SIGKILL"),
    "POST /server/stop": () => web.stop("SIGTERM"),
    "POST /server/start": () => web.start(),
  };
  const server = createServer(async (request, response) => {
    const deed = deeds[`${request.method} ${request.url}`];
    try {
      const answer = deed ? await deed() : null;
      response.writeHead(deed ? 200 : 404, { "Content-Type": "application/json" }).end(JSON.stringify(answer ?? null));
    } catch (error) {
      response.writeHead(500).end(JSON.stringify(String(error)));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the control has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
