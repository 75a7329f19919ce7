import { createServer } from "node:http";
import { PgBoss } from "pg-boss";
import type { Mailbox } from "./mailbox.ts";
import type { WebServer } from "./web-server.ts";

type Stage = { readonly mailbox: Mailbox; readonly web: WebServer; readonly databaseUrl: string };

/** Asks the server's worker for a job that it would do by the clock. */
async function askForJob(databaseUrl: string, name: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, schema: "jobs", supervise: false, schedule: false });
  await boss.start();
  try {
    await boss.send(name, {});
  } finally {
    await boss.stop({ graceful: false });
  }
}

/**
 * Lets the tests, which run in other processes, read the mails (GET /mails), kill and start the server and ask for jobs (POST).
 */
export async function openControl({
  mailbox,
  web,
  databaseUrl,
}: Stage): Promise<{ url: string; close(): Promise<void> }> {
  const deeds: Record<string, () => Promise<unknown>> = {
    "GET /mails": async () => mailbox.mails,
    "POST /server/kill": () => web.stop("SIGKILL"),
    "POST /server/stop": () => web.stop("SIGTERM"),
    "POST /server/start": () => web.start(),
    "POST /jobs/check-searches": () => askForJob(databaseUrl, "discovery.checkSearches"),
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
