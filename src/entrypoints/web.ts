import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import next from "next";
import { disconnect } from "#src/platform/db/client.ts";
import { hub, stopHub } from "#src/platform/live.ts";
import { log } from "#src/platform/log.ts";
import { startQueue, startWorkers, stopQueue } from "#src/platform/queue.ts";
import { stopRateLimits } from "#src/platform/rate-limit.ts";
import { startCollab } from "#src/server/collab/server.ts";
import { secure } from "#src/server/http/headers.ts";
import { live, ready } from "#src/server/http/health.ts";
import { fromOurPages } from "#src/server/http/origin.ts";
import { registrations } from "#src/server/jobs/registry.ts";

export type WebOptions = { readonly port: number; readonly host?: string; readonly dev?: boolean };

const reads = new Set(["GET", "HEAD", "OPTIONS"]);

/** Starts everything on one port: pages and API (Next), co-editing on /collab, jobs. */
export async function startWeb({ port, host = "127.0.0.1", dev = false }: WebOptions) {
  // Next listens for upgrades on the server that it is given, else on ours: it would end every socket that is not its own,
  // and fetch what an absolute address names. This one never listens.
  const app = next({ dev, port, hostname: host, httpServer: createServer() });
  await app.prepare();
  const handle = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();
  await hub().start();
  await startQueue(registrations.map(({ job }) => job));
  await startWorkers(registrations);
  const collab = startCollab();

  const server = createServer((request, response) => {
    const path = request.url?.split("?", 1)[0];
    if (path === "/live") return live(response);
    if (path === "/ready") return void ready(response);
    secure(request, response, dev);
    if (!reads.has(request.method ?? "") && !fromOurPages(request)) {
      response.writeHead(403, { "Content-Type": "text/plain" }).end("Foreign origin.");
      return;
    }
    void handle(request, response);
  });
  server.on("upgrade", (request, socket, head) => {
    if (request.url?.split("?", 1)[0] === "/collab") return collab.upgrade(request, socket, head);
    // Only development has a second socket, for its reload. An absolute address here would be fetched by Next.
    if (dev && request.url?.startsWith("/")) return void upgrade(request, socket, head);
    socket.destroy();
  });
  await new Promise<void>((done, fail) => server.once("error", fail).listen(port, host, done));

  return {
    port: (server.address() as AddressInfo).port,
    /** Takes no more requests, lets the running ones and unsaved text finish, then lets go of everything; at most 10 s. */
    async stop(): Promise<void> {
      const closed = new Promise((done) => server.close(done));
      await collab.stop();
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 1_000).unref(); // event streams stay open for ever
      await closed;
      await Promise.allSettled([stopQueue(), stopHub(), stopRateLimits(), app.close()]);
      await disconnect().catch(() => undefined);
    },
  };
}

if (process.argv[1] === import.meta.filename) {
  const host = process.env.HOST ?? "127.0.0.1";
  const web = await startWeb({ port: Number(process.env.PORT ?? 3000), host, dev: process.argv.includes("--dev") });
  log.info({ port: web.port }, "ready");
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), 10_000).unref();
      void web.stop().then(() => process.exit(0));
    });
  }
}
