import { once } from "node:events";
import net from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type WebSocket from "ws";
import { asAccountId, newId } from "#src/lib/ids.ts";
import { hub, stopHub } from "#src/platform/live.ts";
import { createPlan, memberOf, openCollab, openDocument, saved, socketOf } from "#src/test/collab.ts";
import { withDatabase } from "#src/test/database.ts";

withDatabase();

let server: Awaited<ReturnType<typeof openCollab>>;
beforeAll(async () => {
  await hub().start();
  server = await openCollab();
});
afterAll(async () => {
  await server.stop();
  await stopHub();
});

/** What the server answers to an upgrade: the HTTP status, or "open". */
const answerTo = (socket: WebSocket) =>
  new Promise<number | "open">((resolve) => {
    socket.on("open", () => {
      resolve("open");
      socket.terminate();
    });
    socket.on("unexpected-response", (_request, response) => resolve(response.statusCode ?? 0));
    socket.on("error", () => undefined);
  });

const closeCode = async (socket: WebSocket): Promise<number> => {
  const [code] = await once(socket, "close");
  return code;
};

async function openSocket() {
  const socket = await socketOf(await memberOf(await createPlan()), server.port);
  await once(socket, "open");
  return socket;
}

test("a signed-in person from our pages gets in, a foreign page and strangers do not", async () => {
  const person = await memberOf(await createPlan());
  expect(await answerTo(await socketOf(person, server.port))).toBe("open");
  expect(await answerTo(await socketOf(person, server.port, { origin: "https://evil.example" }))).toBe(403);
  expect(await answerTo(await socketOf(person, server.port, { cookie: "" }))).toBe(401);
  const nobody = { ...person, sessionId: newId(), accountId: asAccountId(newId()) };
  expect(await answerTo(await socketOf(nobody, server.port))).toBe(401);
});

test("an absolute address in the request line is refused", async () => {
  const socket = net.connect(server.port, "127.0.0.1");
  socket.write(
    "GET http://127.0.0.1:1/collab HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
  );
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 400 /);
});

test("text, garbage and what is too large close the socket, and others are served on", async () => {
  const plan = await createPlan();
  const ada = await openDocument(await memberOf(plan), plan.documentId, server.port);
  await saved(ada);

  const text = await openSocket();
  text.send("hello");
  expect(await closeCode(text)).toBe(1003);

  const garbage = await openSocket();
  garbage.send(new Uint8Array([255, 255, 255, 255, 255, 255, 255, 255, 255, 255]));
  expect(await closeCode(garbage)).toBe(1003);

  const large = await openSocket();
  large.send(new Uint8Array(20 * 1024 * 1024));
  expect([1009, 1006]).toContain(await closeCode(large));

  ada.doc.getXmlFragment("goals");
  ada.provider.forceSync();
  await saved(ada);
  ada.destroy();
});

test("one account cannot hold any number of sockets", async () => {
  const person = await memberOf(await createPlan());
  const sockets: WebSocket[] = [];
  for (let i = 0; i < 24; i++) {
    const socket = await socketOf(person, server.port);
    await once(socket, "open");
    sockets.push(socket);
  }
  expect(await answerTo(await socketOf(person, server.port))).toBe(429);
  for (const socket of sockets) socket.terminate();
});
