import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createDecoder, hasContent, peekVarUint, readVarString, readVarUint } from "lib0/decoding";
import { createEncoder, type Encoder, toUint8Array, writeVarString, writeVarUint } from "lib0/encoding";
import WebSocket from "ws";
import { readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";
import { disconnect } from "#src/platform/db/client.ts";
import { createPlan, freePort, memberOf, spawnCollab, until } from "#src/test/collab.ts";
import { cookieOf } from "#src/test/session.ts";

// 20 plans, 10 editors each, 2 edits a second by every editor: our server, which commits each change before it passes it
// on, against plain Hocuspocus, which stores the whole document some seconds later.
const [plans, editors, rate, seconds] = [20, 10, 2, Number(process.argv[2] ?? 10)];
const ticksPerSecond = 100;

type Place = { readonly name: string; readonly url: string; readonly headers: { [name: string]: string } };
type Result = { p50Ms: number; p95Ms: number; savedP95Ms: number; usPerDelivery: number; deliveries: number };

const frame = (name: string, type: number, fill: (encoder: Encoder) => void): Uint8Array => {
  const encoder = createEncoder();
  writeVarString(encoder, name);
  writeVarUint(encoder, type);
  fill(encoder);
  return toUint8Array(encoder);
};

const cpuSeconds = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
};

const percentile = (values: number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(2));
};

class Editor {
  readonly delays: number[] = [];
  readonly saves: number[] = [];
  readonly #doc = new Y.Doc();
  readonly #sent: number[] = [];
  readonly #socket: WebSocket;
  readonly #name: string;
  readonly ready: Promise<void>;
  #timer: NodeJS.Timeout | undefined;

  constructor({ name, url, headers }: Place) {
    this.#name = name;
    this.#socket = new WebSocket(url, { headers });
    this.#doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "own") this.#socket.send(frame(name, 0, (encoder) => writeUpdate(encoder, update)));
    });
    this.ready = new Promise((resolve, reject) => {
      this.#socket.on("error", reject);
      this.#socket.on("open", () => {
        const token = (encoder: Encoder) => {
          writeVarUint(encoder, 0);
          writeVarString(encoder, "t");
        };
        this.#socket.send(frame(name, 2, token));
        this.#socket.send(frame(name, 0, (encoder) => writeSyncStep1(encoder, this.#doc)));
      });
      this.#socket.on("message", (data: Buffer) => this.#hear(data, resolve));
    });
  }

  #hear(data: Buffer, ready: () => void): void {
    const now = performance.now();
    const decoder = createDecoder(new Uint8Array(data));
    readVarString(decoder);
    const type = readVarUint(decoder);
    if (type === 8) {
      const sent = this.#sent.shift();
      if (sent !== undefined && sent > 0) this.saves.push(now - sent);
      return;
    }
    if (type !== 0 || !hasContent(decoder)) return;
    const kind = peekVarUint(decoder);
    // The time of typing travels in the text; several changes may come in one message.
    if (kind === 2) {
      for (const [, at] of data.toString("latin1").matchAll(/@(\d+\.\d+)@/g)) this.delays.push(now - Number(at));
    }
    const reply = createEncoder();
    writeVarString(reply, this.#name);
    writeVarUint(reply, 0);
    const before = toUint8Array(reply).length;
    readSyncMessage(decoder, reply, this.#doc, "remote");
    if (kind === 0) {
      this.#sent.push(0); // the answer to the handshake is confirmed too, and is no edit
      if (toUint8Array(reply).length > before) this.#socket.send(toUint8Array(reply));
    }
    if (kind === 1) ready();
  }

  start(): void {
    const turn = () => {
      this.#edit();
      this.#timer = setTimeout(turn, (1000 / rate) * (0.5 + Math.random()));
    };
    this.#timer = setTimeout(turn, (Math.random() * 1000) / rate);
  }

  #edit(): void {
    const now = performance.now();
    this.#sent.push(now);
    this.#doc.transact(() => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(`@${now.toFixed(3)}@`)]);
      this.#doc.getXmlFragment("goals").push([paragraph]);
    }, "own");
  }

  forget(): void {
    this.delays.length = 0;
    this.saves.length = 0;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#socket.terminate();
  }
}

async function measure(places: readonly Place[], server: ChildProcess): Promise<Result> {
  const all = places.flatMap((place) => Array.from({ length: editors }, () => new Editor(place)));
  await Promise.all(all.map((editor) => editor.ready));
  for (const editor of all) editor.start();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  for (const editor of all) editor.forget();
  const pid = server.pid ?? 0;
  const before = cpuSeconds(pid);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  const used = cpuSeconds(pid) - before;
  const delays = all.flatMap((editor) => editor.delays);
  const saves = all.flatMap((editor) => editor.saves);
  for (const editor of all) editor.stop();
  return {
    p50Ms: percentile(delays, 0.5),
    p95Ms: percentile(delays, 0.95),
    savedP95Ms: percentile(saves, 0.95),
    usPerDelivery: Number(((used / delays.length) * 1e6).toFixed(1)),
    deliveries: delays.length,
  };
}

async function measureOurs(): Promise<Result> {
  const port = await freePort();
  const server = await spawnCollab(port);
  const places: Place[] = [];
  for (let i = 0; i < plans; i++) {
    const plan = await createPlan();
    const cookie = await cookieOf(await memberOf(plan));
    const origin = `http://127.0.0.1:${port}`;
    places.push({ name: plan.documentId, url: `ws://127.0.0.1:${port}/collab`, headers: { cookie, origin } });
  }
  const result = await measure(places, server);
  server.kill("SIGTERM");
  return result;
}

async function measurePlain(): Promise<Result> {
  const port = await freePort();
  const server = spawn(process.execPath, ["bench/plain-hocuspocus.ts"], {
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await until(async () => (await fetch(`http://127.0.0.1:${port}/`).catch(() => null)) !== null, 10_000);
  const places = Array.from({ length: plans }, (_, i) => ({
    name: `plain-${i}`,
    url: `ws://127.0.0.1:${port}/`,
    headers: {},
  }));
  const result = await measure(places, server);
  server.kill("SIGTERM");
  return result;
}

const plain = await measurePlain();
console.log("plain Hocuspocus, stored later:", JSON.stringify(plain));
const ours = await measureOurs();
console.log("ours, committed first:", JSON.stringify(ours));
await disconnect();
console.log(
  JSON.stringify({
    ...ours,
    plainP95Ms: plain.p95Ms,
    plainUsPerDelivery: plain.usPerDelivery,
    p95Ratio: Number((ours.p95Ms / plain.p95Ms).toFixed(2)),
    usPerDeliveryRatio: Number((ours.usPerDelivery / plain.usPerDelivery).toFixed(2)),
  }),
);
process.exit(0);
