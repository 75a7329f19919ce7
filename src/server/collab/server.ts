import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type Connection, Hocuspocus, type WebSocketLike } from "@hocuspocus/server";
import { createDecoder, readVarString } from "lib0/decoding";
import { type Actor, isPerson } from "#src/lib/actor.ts";
import type { ServerMessage } from "#src/modules/documents/schema.ts";
import { UpdateLog, type UpdateLogOptions } from "#src/modules/documents/update-log.ts";
import { hub } from "#src/platform/live.ts";
import { log } from "#src/platform/log.ts";
import { readActor } from "#src/server/auth/read-actor.ts";
import { type OpenDocument, openPlanDocument } from "./access.ts";
import { type Context, type Desk, deskHooks } from "./hooks.ts";
import { endSeat, type Seat, Seats } from "./seats.ts";

/** Whether a frame begins with the name of a document, as all do. Hocuspocus prints a trace for those that do not. */
function isFrame(data: Uint8Array): boolean {
  try {
    return readVarString(createDecoder(data)).length > 0;
  } catch {
    return false;
  }
}

const maxWaiting = 8 * 1024 * 1024;
const maxUnsent = 16 * 1024 * 1024;
const flushDeadlineMs = 8_000;
const againMs = 1_000;

export type CollabOptions = { readonly open?: OpenDocument; readonly log?: UpdateLogOptions };

/** Co-editing on one HTTP server's upgrades: sockets in front, Hocuspocus behind, every change in the log before it counts. */
export class Collab {
  readonly #open: OpenDocument;
  readonly #log: UpdateLog;
  readonly #seats: Seats;
  readonly #hocuspocus: Hocuspocus<Context>;
  readonly #heard: { readonly [channel: string]: (payload: string) => void };
  #rightsEpoch = 0;
  #stopping = false;

  constructor(options: CollabOptions = {}) {
    this.#open = options.open ?? openPlanDocument;
    this.#log = new UpdateLog({ ...options.log, onStorage: (ok) => this.#tellAll({ t: "storage", ok }) });
    this.#seats = new Seats((seat, request) => this.#seat(seat, request));
    this.#hocuspocus = new Hocuspocus<Context>({
      quiet: true,
      timeout: 120_000,
      maxPendingDocuments: 4,
      maxUnauthenticatedQueueSize: 2 * 1024 * 1024,
      maxUnauthenticatedQueueMessages: 200,
      ...deskHooks({
        log: this.#log,
        open: this.#open,
        epoch: () => this.#rightsEpoch,
        stopping: () => this.#stopping,
        reconsider: (connection) => void this.#reconsider([connection]),
      }),
    });
    this.#heard = {
      session_ended: (sessionId) => this.#endSession(sessionId),
      rights_changed: (payload) => this.#rightsChanged(payload),
      // What was announced meanwhile is lost: everyone is looked at anew.
      reconnected: () => this.#rightsChanged(null),
    };
    for (const [channel, listener] of Object.entries(this.#heard)) hub().on(channel, listener);
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#seats.upgrade(request, socket, head);
  }

  #seat(seat: Seat, request: IncomingMessage): void {
    const { socket } = seat;
    const guarded: WebSocketLike = {
      get readyState() {
        return socket.readyState;
      },
      send(data) {
        // Whoever reads too slowly is let go rather than kept in memory; it catches up when it is back.
        if (socket.bufferedAmount > maxUnsent) socket.terminate();
        else socket.send(data as Uint8Array);
      },
      close: (code, reason) => endSeat(seat, code ?? 1000, reason ?? ""),
    };
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === "string" && name !== "cookie" ? [[name, value] as [string, string]] : [],
    );
    const client = this.#hocuspocus.handleConnection(guarded, new Request("http://collab/", { headers }), { seat });
    socket.on("message", (data: Buffer, isBinary: boolean) => {
      if (seat.ended) return;
      const frame = new Uint8Array(data);
      if (!isBinary || !isFrame(frame)) return endSeat(seat, 1003, "not understood");
      seat.waiting += data.length;
      if (seat.waiting > maxWaiting) return endSeat(seat, 1013, "try again");
      client.handleMessage(frame);
    });
    socket.on("close", (code, reason) => client.handleClose({ code, reason: reason.toString() }));
  }

  #connections(documentId?: string): Connection<Context>[] {
    const documents = documentId
      ? [this.#hocuspocus.documents.get(documentId)].filter((document) => document !== undefined)
      : [...this.#hocuspocus.documents.values()];
    return documents.flatMap((document) => document.getConnections());
  }

  #tellAll(message: ServerMessage): void {
    for (const connection of this.#connections()) connection.sendStateless(JSON.stringify(message));
  }

  #endSession(sessionId: string): void {
    for (const seat of this.#seats) if (seat.person.sessionId === sessionId) endSeat(seat, 4401, "session ended");
  }

  #rightsChanged(payload: string | null): void {
    this.#rightsEpoch += 1;
    const account = payload?.startsWith("account:") ? payload.slice("account:".length) : null;
    const concerned = this.#connections(payload === null || account !== null ? undefined : payload).filter(
      ({ context }) => account === null || context.seat.person.accountId === account,
    );
    void this.#reconsider(concerned);
    if (payload === null) void this.#reviewSeats();
  }

  async #reviewSeats(): Promise<void> {
    for (const seat of this.#seats) {
      const actor = await readActor(seat.cookie).catch(() => null);
      if (actor && !isPerson(actor)) endSeat(seat, 4401, "session ended");
    }
  }

  /** Asks anew what these connections may do; tries until the database has answered. */
  async #reconsider(connections: readonly Connection<Context>[]): Promise<void> {
    for (const connection of connections) {
      const { seat, desk } = connection.context;
      if (seat.ended || !desk) continue;
      try {
        const actor = await readActor(seat.cookie);
        if (!isPerson(actor)) {
          endSeat(seat, 4401, "session ended");
          continue;
        }
        seat.person = actor;
        await this.#apply(connection, desk, actor);
      } catch (error) {
        log.warn({ err: error }, "rights could not be read; trying again");
        setTimeout(() => void this.#reconsider([connection]), againMs).unref();
      }
    }
  }

  async #apply(connection: Connection<Context>, desk: Desk, actor: Actor): Promise<void> {
    const before = desk.access;
    desk.access = await this.#open(actor, connection.document.name);
    if (!desk.access) {
      connection.readOnly = true;
      connection.sendStateless(JSON.stringify({ t: "closing", reason: "access" } satisfies ServerMessage));
      connection.close({ code: 4403, reason: "access" });
      return;
    }
    const roots = [...desk.access.editable];
    if (before && before.editable.length === roots.length && roots.every((root) => before.editable.includes(root)))
      return;
    const message: ServerMessage = { t: "rights", roots, me: desk.access.presence };
    connection.sendStateless(JSON.stringify(message));
  }

  /** Sends everyone away and waits until all that was received is stored, at most 8 s. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const [channel, listener] of Object.entries(this.#heard)) hub().off(channel, listener);
    const pending = this.#connections().map((connection) => connection.waitForPendingMessages());
    this.#seats.close(1001, "restart");
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<"late">((resolve) => {
      timer = setTimeout(() => resolve("late"), flushDeadlineMs);
    });
    const flushed = Promise.allSettled(pending).then(() => this.#log.drained());
    if ((await Promise.race([flushed, deadline])) === "late") log.error("left with changes that could not be stored");
    clearTimeout(timer);
    this.#seats.terminate();
  }
}

export const startCollab = (options?: CollabOptions): Collab => new Collab(options);
