import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { documentJobs } from "#src/modules/documents/jobs.ts";
import { disconnect } from "#src/platform/db/client.ts";
import { hub, stopHub } from "#src/platform/live.ts";
import { log } from "#src/platform/log.ts";
import { startQueue, stopQueue } from "#src/platform/queue.ts";
import { startCollab } from "#src/server/collab/server.ts";
import { live, ready } from "#src/server/http/health.ts";

/** The co-editing socket alone, for installations that put it on machines of its own. */
export async function startCollabServer(port: number, host = "127.0.0.1") {
  await hub().start();
  await startQueue(documentJobs.map(({ job }) => job));
  const collab = startCollab();
  const server = createServer((request, response) => {
    const path = request.url?.split("?", 1)[0];
    if (path === "/live") return live(response);
    if (path === "/ready") return void ready(response);
    response.writeHead(404).end();
  });
  server.on("upgrade", (request, socket, head) => {
    if (request.url?.split("?", 1)[0] === "/collab") return collab.upgrade(request, socket, head);
    socket.destroy();
  });
  await new Promise<void>((done, fail) => server.once("error", fail).listen(port, host, done));
  return {
    port: (server.address() as AddressInfo).port,
    async stop(): Promise<void> {
      const closed = new Promise((done) => server.close(done));
      await collab.stop();
      server.closeAllConnections();
      await closed;
      await Promise.allSettled([stopQueue(), stopHub()]);
      await disconnect().catch(() => undefined);
    },
  };
}

if (process.argv[1] === import.meta.filename) {
  const server = await startCollabServer(Number(process.env.PORT ?? 3001), process.env.HOST);
  log.info({ port: server.port }, "ready");
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), 10_000).unref();
      void server.stop().then(() => process.exit(0));
    });
  }
}
