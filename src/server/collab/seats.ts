import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { isPerson, type Person } from "#src/lib/actor.ts";
import { log } from "#src/platform/log.ts";
import { readActor } from "#src/server/auth/read-actor.ts";
import { fromOurPages } from "#src/server/http/origin.ts";

/** One open socket: who sits there, by which cookie. */
export type Seat = {
  readonly socket: WebSocket;
  readonly cookie: string;
  person: Person;
  /** Bytes received that are not dealt with yet. */
  waiting: number;
  /** Has opened a document. */
  admitted: boolean;
  /** Nothing more is taken from here. */
  ended: boolean;
};

const maxFrame = 1024 * 1024;
const socketsPerAccount = 24;
const admissionMs = 10_000;
const heartbeatMs = 30_000;

const refuse = (socket: Duplex, line: string) =>
  void socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);

/** Closes politely, and for good soon after. */
export function endSeat(seat: Seat, code: number, reason: string): void {
  seat.ended = true;
  seat.socket.close(code, reason);
  setTimeout(() => seat.socket.terminate(), 2_000).unref();
}

/** The door of the socket: who may take a seat, and how many. */
export class Seats {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: maxFrame, perMessageDeflate: false });
  readonly #seats = new Set<Seat>();
  readonly #heartbeat: NodeJS.Timeout;
  readonly #onSeat: (seat: Seat, request: IncomingMessage) => void;
  #closed = false;

  constructor(onSeat: (seat: Seat, request: IncomingMessage) => void) {
    this.#onSeat = onSeat;
    this.#heartbeat = setInterval(() => this.#beat(), heartbeatMs);
    this.#heartbeat.unref();
  }

  *[Symbol.iterator](): IterableIterator<Seat> {
    yield* this.#seats;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on("error", () => socket.destroy());
    this.#admit(request, socket, head).catch((error) => {
      log.warn({ err: error }, "socket could not be opened");
      refuse(socket, "503 Service Unavailable");
    });
  }

  async #admit(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (this.#closed) return refuse(socket, "503 Service Unavailable");
    // An absolute address in the request line is a proxy request: none of our business.
    if (!request.url?.startsWith("/")) return refuse(socket, "400 Bad Request");
    // Browsers ask nobody before they open a socket anywhere: to look where from is ours.
    if (!fromOurPages(request)) return refuse(socket, "403 Forbidden");
    const cookie = request.headers.cookie ?? "";
    const person = await readActor(cookie);
    if (!isPerson(person)) return refuse(socket, "401 Unauthorized");
    const mine = [...this.#seats].filter((seat) => seat.person.accountId === person.accountId).length;
    if (mine >= socketsPerAccount) return refuse(socket, "429 Too Many Requests");
    if (socket.destroyed) return;
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      const seat: Seat = { socket: webSocket, cookie, person, waiting: 0, admitted: false, ended: false };
      this.#take(seat, request);
    });
  }

  #take(seat: Seat, request: IncomingMessage): void {
    this.#seats.add(seat);
    let alive = true;
    seat.socket.on("pong", () => {
      alive = true;
    });
    seat.socket.on("error", () => seat.socket.terminate());
    const beat = () => {
      if (!alive) return seat.socket.terminate();
      alive = false;
      seat.socket.ping();
    };
    this.#beats.set(seat, beat);
    const deadline = setTimeout(() => {
      if (!seat.admitted) endSeat(seat, 4408, "nothing opened");
    }, admissionMs);
    seat.socket.on("close", () => {
      clearTimeout(deadline);
      seat.ended = true;
      this.#seats.delete(seat);
      this.#beats.delete(seat);
    });
    this.#onSeat(seat, request);
    // The session may have ended while the socket was being opened.
    readActor(seat.cookie).then(
      (actor) => {
        if (!isPerson(actor)) endSeat(seat, 4401, "session ended");
      },
      () => endSeat(seat, 1013, "try again"),
    );
  }

  readonly #beats = new Map<Seat, () => void>();

  #beat(): void {
    for (const beat of this.#beats.values()) beat();
  }

  /** Takes nobody in any more and sends everyone away. */
  close(code: number, reason: string): void {
    this.#closed = true;
    clearInterval(this.#heartbeat);
    for (const seat of this.#seats) endSeat(seat, code, reason);
  }

  terminate(): void {
    for (const seat of this.#seats) seat.socket.terminate();
    this.#server.close();
  }
}
