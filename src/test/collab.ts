import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createNetServer } from "node:net";
import WebSocket from "ws";
import * as Y from "yjs";
import type { ClusterRole, Person } from "#src/lib/actor.ts";
import { newId } from "#src/lib/ids.ts";
import { createDocument } from "#src/modules/documents/use-cases/create-document.ts";
import { SharedDocument, type SharedState } from "#src/modules/documents/widgets/shared-document.ts";
import { db } from "#src/platform/db/client.ts";
import { transaction } from "#src/platform/transaction.ts";
import { type CollabOptions, startCollab } from "#src/server/collab/server.ts";
import { createMember, createTestCluster, type TestCluster } from "./factories/clusters.ts";
import { cookieOf } from "./session.ts";

export type TestPlan = { readonly adaptationId: string; readonly documentId: string; readonly cluster: TestCluster };

/** A proposed adaptation whose plan can be written in. */
export async function createPlan(): Promise<TestPlan> {
  const cluster = await createTestCluster();
  const { id: serviceId } = await db().service.findFirstOrThrow({ select: { id: true } });
  const adaptationId = newId();
  const documentId = await transaction((tx) =>
    createDocument(tx, {
      beneficiaries: [{ kind: "paragraph", text: "Small firms" }],
      goals: [{ kind: "bullet", text: "One goal" }],
    }),
  );
  await db().adaptation.create({
    data: {
      id: adaptationId,
      clusterId: cluster.id,
      serviceId,
      title: "A plan",
      regionCodes: ["AT33"],
      state: "proposed",
      documentId,
      createdById: newId(),
      partners: { create: { clusterId: cluster.id, role: "lead", sections: [] } },
    },
  });
  return { adaptationId, documentId, cluster };
}

export const memberOf = ({ cluster }: TestPlan, role: ClusterRole = "editor", name = "Ada Alpin"): Promise<Person> =>
  createMember(cluster, role, { name });

/** Tells every server that the rights in this plan may have changed, as the adaptations do. */
export const announceRights = (payload: string) => db().$executeRaw`SELECT pg_notify('rights_changed', ${payload})`;

/** A socket server of its own in this process. */
export async function openCollab(options?: CollabOptions) {
  const collab = startCollab(options);
  const server = createServer();
  server.on("upgrade", (request, socket, head) => collab.upgrade(request, socket, head));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    collab,
    async stop() {
      await collab.stop();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createNetServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** The real entry point as a process of its own, which can be killed. */
export async function spawnCollab(port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["src/entrypoints/collab.ts"], {
    env: { ...process.env, PORT: String(port), LOG_LEVEL: "error" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  await until(async () => (await fetch(`http://127.0.0.1:${port}/live`).catch(() => null))?.ok === true, 20_000);
  return child;
}

/** A socket of this person's browser. */
export async function socketOf(person: Person, port: number, headers: { [name: string]: string } = {}) {
  const cookie = await cookieOf(person);
  return new WebSocket(`ws://127.0.0.1:${port}/collab`, {
    headers: { cookie, origin: `http://127.0.0.1:${port}`, ...headers },
  });
}

/** A person's browser with the document open; the same code as on the screen. */
export async function openDocument(person: Person, documentId: string, port: number): Promise<SharedDocument> {
  const cookie = await cookieOf(person);
  class BrowserSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie, origin: `http://127.0.0.1:${port}` } });
      this.on("error", () => undefined); // a socket given up while it opens; a browser says nothing then
    }
  }
  const url = `ws://127.0.0.1:${port}/collab`;
  return new SharedDocument({ url, documentId, WebSocketPolyfill: BrowserSocket });
}

export async function until(true_: () => boolean | Promise<boolean>, ms = 5_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await true_())) {
    if (Date.now() > end) throw new Error(`still not so after ${ms} ms: ${true_}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const isSaved = (shared: SharedDocument) => shared.state.ready && shared.state.save.kind === "saved";
export const saved = (...all: SharedDocument[]) => until(() => all.every(isSaved), 15_000);
export const hasEnded = ({ state: { save } }: { state: SharedState }, why: string) =>
  save.kind === "ended" && save.why === why;

/** The first text of a field, to type into. */
export function textIn(doc: Y.Doc, field: string): Y.XmlText {
  for (const node of doc.getXmlFragment(field).createTreeWalker(() => true)) if (node instanceof Y.XmlText) return node;
  throw new Error(`no text in ${field}`);
}

/** The document as the database has it. */
export async function storedDocument(documentId: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const rows = await db().documentUpdate.findMany({ where: { documentId }, orderBy: { seq: "asc" } });
  for (const { update } of rows) Y.applyUpdate(doc, update);
  return doc;
}

export const fieldOf = (doc: Y.Doc, field: string): string => doc.getXmlFragment(field).toString();
