import type { Configuration, Connection, Document } from "@hocuspocus/server";
import { inspectUpdate, mayChange } from "#src/modules/documents/rules.ts";
import type { ServerMessage } from "#src/modules/documents/schema.ts";
import { DocumentClosed, type UpdateLog } from "#src/modules/documents/update-log.ts";
import { loadInto } from "#src/modules/documents/use-cases/load-into.ts";
import { requestSnapshot } from "#src/modules/documents/use-cases/request-snapshot.ts";
import { log } from "#src/platform/log.ts";
import type { Access, OpenDocument } from "./access.ts";
import { cleanStates } from "./presence.ts";
import { endSeat, type Seat } from "./seats.ts";

/** One person's place at one document. */
export type Desk = {
  /** Null once the right to read is lost. */
  access: Access | null;
  /** An update was refused: the client's copy is no longer ours, nothing more is taken from it. */
  refused: boolean;
  /** Has sent all that it held when it connected. */
  handshaken: boolean;
  /** Which state of rights it was admitted by. */
  readonly epoch: number;
};

export type Context = { readonly seat: Seat; readonly desk?: Desk };

type Wiring = {
  readonly log: UpdateLog;
  readonly open: OpenDocument;
  readonly epoch: () => number;
  readonly stopping: () => boolean;
  readonly reconsider: (connection: Connection<Context>) => void;
};

/** Hocuspocus sends `reason` to the client; an error with a message it would print. */
class Refusal {
  readonly reason: string;
  constructor(reason: "missing" | "damaged" | "database") {
    this.reason = reason;
  }
}

const snapshotEvery = 200;

const tell = (connection: Connection<Context>, message: ServerMessage) =>
  connection.sendStateless(JSON.stringify(message));

/** Makes an update say nothing; the frame is still confirmed. */
const blank = (update: Uint8Array) => void update.fill(0, 0, 2);

type Sync = { type: number; payload: Uint8Array; document: Document; connection: Connection<Context> };

/** What Hocuspocus asks at each turn. */
export function deskHooks({
  log: updates,
  open,
  epoch,
  stopping,
  reconsider,
}: Wiring): Partial<Configuration<Context>> {
  /** Entries of the log that no snapshot holds, by document. */
  const tails = new Map<string, number>();

  const snapshot = (documentId: string) => {
    tails.set(documentId, 0);
    requestSnapshot(documentId).catch((error) => log.warn({ err: error, documentId }, "snapshot not queued"));
  };

  const refuse = (
    connection: Connection<Context>,
    desk: Desk,
    reason: "rights" | "malformed",
    roots: Iterable<string>,
  ) => {
    desk.refused = true;
    connection.readOnly = true;
    tell(connection, { t: "refused", reason, roots: [...roots] });
  };

  async function keep(sync: Sync, desk: Desk, access: Access, roots: ReadonlySet<string>): Promise<void> {
    const { payload, document, connection } = sync;
    try {
      await updates.append({
        documentId: document.name,
        accountId: access.presence.accountId,
        clusterId: access.clusterId,
        update: new Uint8Array(payload),
      });
    } catch (error) {
      // Closed a moment ago, and the rights are not read anew yet; what has gone altogether is told at the next opening.
      if (error instanceof DocumentClosed) return refuse(connection, desk, "rights", roots);
      connection.readOnly = true;
      return endSeat(connection.context.seat, 1013, "try again");
    }
    const tail = (tails.get(document.name) ?? 0) + 1;
    tails.set(document.name, tail);
    if (tail >= snapshotEvery) snapshot(document.name);
  }

  /** Lets a change through only when it is allowed and committed; until then nobody sees it and it is not confirmed. */
  async function sync(sync: Sync): Promise<void> {
    const { type, payload, document, connection } = sync;
    const { desk, seat } = connection.context;
    if (type === 0) return; // asks what it lacks
    if (!desk?.access || desk.refused || seat.ended) {
      connection.readOnly = true;
      return;
    }
    const first = !desk.handshaken;
    if (type === 1) desk.handshaken = true;
    let change: ReturnType<typeof inspectUpdate>;
    try {
      change = inspectUpdate(document, payload);
    } catch {
      return refuse(connection, desk, "malformed", []);
    }
    if (!change.fresh) return; // an echo
    // Typed while the handshake is under way: it builds on what the handshake is about to bring, with this in it.
    if (change.gap && first && type === 2) return blank(payload);
    if (change.gap || change.mixed) return refuse(connection, desk, "malformed", change.roots);
    if (!mayChange(desk.access.editable, change)) return refuse(connection, desk, "rights", change.roots);
    await keep(sync, desk, desk.access, change.roots);
  }

  return {
    async onAuthenticate({ documentName, context }) {
      const admittedBy = epoch();
      let access: Access | null;
      try {
        access = await open(context.seat.person, documentName);
      } catch (error) {
        log.warn({ err: error }, "rights could not be read");
        throw new Refusal("database");
      }
      if (!access) throw new Refusal("missing");
      context.seat.admitted = true;
      const desk: Desk = { access, refused: false, handshaken: false, epoch: admittedBy };
      return { desk };
    },

    async onLoadDocument({ document, documentName }) {
      let loaded: Awaited<ReturnType<typeof loadInto>>;
      try {
        loaded = await loadInto(document, documentName);
      } catch (error) {
        log.warn({ err: error, documentId: documentName }, "document could not be loaded");
        throw new Refusal("database");
      }
      if (!loaded.ok) throw new Refusal(loaded.reason);
      tails.set(documentName, loaded.tail);
    },

    async connected({ connection, context }) {
      const { desk } = context;
      if (!desk?.access) return;
      tell(connection, { t: "rights", roots: [...desk.access.editable], me: desk.access.presence });
      if (!updates.storageOk) tell(connection, { t: "storage", ok: false });
      if (desk.epoch !== epoch()) reconsider(connection);
    },

    beforeSync: ({ type, payload, document, connection }) => sync({ type, payload, document, connection }),

    async afterHandleMessage({ update, context }) {
      context.seat.waiting -= update.length;
    },

    async beforeHandleAwareness({ states, document, connection, context }) {
      if (!connection || !context?.desk) return states.clear();
      const others = document.getConnections().filter((other) => other !== connection);
      cleanStates(
        states,
        context.seat.ended ? null : (context.desk.access?.presence ?? null),
        (client) => others.some((other) => document.getClients(other).has(client)),
        new Set([...document.share.keys(), ...(context.desk.access?.editable ?? [])]),
      );
    },

    async afterUnloadDocument({ documentName }) {
      const tail = tails.get(documentName) ?? 0;
      tails.delete(documentName);
      if (tail > 0 && !stopping()) {
        snapshot(documentName);
        tails.delete(documentName);
      }
    },
  };
}
