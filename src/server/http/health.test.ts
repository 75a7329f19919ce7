import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { live, ready } from "./health.ts";

// Without `withDatabase()` the address in the environment is one where nothing listens: the database is away.
test("while the database is away the process is live and not ready, and says why", async () => {
  const server = createServer((request, response) =>
    request.url === "/live" ? live(response) : void ready(response),
  ).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  expect((await fetch(`http://127.0.0.1:${port}/live`)).status).toBe(200);
  const answer = await fetch(`http://127.0.0.1:${port}/ready`);
  expect(answer.status).toBe(503);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toEqual({ status: "not ready", reason: "The database does not answer." });
});
