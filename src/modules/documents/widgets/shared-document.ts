import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import * as Y from "yjs";
import { type FinalReason, finalReasons, type Presence, presenceSchema, serverMessageSchema } from "../schema.ts";

/** What is known of the changes made here. "saved": every one of them is committed in the database. */
export type SaveState =
  | { readonly kind: "connecting" }
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "unsaved"; readonly why: "offline" | "database" }
  | { readonly kind: "ended"; readonly why: FinalReason };

export type PresentPerson = Presence & { readonly client: number; readonly field: string | null; readonly me: boolean };

/** Text that was typed here and not taken over. */
export type Rescued = { readonly why: FinalReason; readonly fields: readonly { field: string; text: string }[] };

export type SharedState = {
  readonly save: SaveState;
  /** The document has been received once. */
  readonly ready: boolean;
  readonly editable: readonly string[];
  readonly people: readonly PresentPerson[];
  readonly rescued: Rescued | null;
  /** Grows when a new copy took the place of one that the server refused; editors start anew. */
  readonly generation: number;
};

export type SharedDocumentOptions = {
  readonly url: string;
  readonly documentId: string;
  /** Whether the session has ended; asked when the server cannot be reached by socket. */
  readonly sessionEnded?: () => Promise<boolean>;
  readonly WebSocketPolyfill?: unknown;
  readonly flushDelay?: number;
};

const isFinal = (reason: string): reason is FinalReason => finalReasons.some((known) => known === reason);

/** The plain text of a fragment, a line a block. */
export function plainText(type: Y.XmlFragment | Y.XmlElement | Y.XmlText | Y.XmlHook): string {
  if (type instanceof Y.XmlText) {
    const runs: { insert?: unknown }[] = type.toDelta();
    return runs.map(({ insert }) => (typeof insert === "string" ? insert : "")).join("");
  }
  if (type instanceof Y.XmlHook) return "";
  const children = type.toArray();
  const inline = children.every(
    (child) => child instanceof Y.XmlText || (child instanceof Y.XmlElement && child.nodeName === "hardBreak"),
  );
  return children.map(plainText).join(inline ? "" : "\n");
}

/** A connection that starts anew: the socket's own queue would confirm changes before the handshake has covered them. */
class FreshSocket extends HocuspocusProviderWebsocket {
  override async onOpen(event: Event): Promise<void> {
    Reflect.set(this, "messageQueue", []);
    await super.onOpen(event);
  }
}

/**
 * This browser's copy of a document: connection, state of storage, people present. One store for the whole page, to be
 * read by `subscribe` and `state`.
 */
export class SharedDocument {
  doc = new Y.Doc();
  provider: HocuspocusProvider;
  readonly #options: SharedDocumentOptions;
  #socket: HocuspocusProviderWebsocket;
  readonly #listeners = new Set<() => void>();
  #state: SharedState = {
    save: { kind: "connecting" },
    ready: false,
    editable: [],
    people: [],
    rescued: null,
    generation: 0,
  };
  #storageOk = true;
  #me: Presence | null = null;
  #connected = false;
  #ended: FinalReason | null = null;
  #dirty = false;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #destroyed = false;

  constructor(options: SharedDocumentOptions) {
    this.#options = options;
    this.#socket = this.#connect();
    this.provider = this.#attach();
  }

  get state(): SharedState {
    return this.#state;
  }

  /** Something typed here is not committed, as far as is known. */
  get hasUnsaved(): boolean {
    return this.#dirty;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells the others which field this person is in. */
  enter(field: string | null): void {
    this.provider.setAwarenessField("field", field);
  }

  /** Tries at once, instead of at the next turn. */
  reconnect(): void {
    if (this.#ended || this.#destroyed) return;
    clearTimeout(this.#retry);
    this.#socket.disconnect();
    void this.#socket.connect();
  }

  forgetRescued(): void {
    this.#set({ rescued: null });
  }

  destroy(): void {
    this.#destroyed = true;
    clearTimeout(this.#retry);
    this.provider.destroy();
    this.#socket.destroy();
    this.doc.destroy();
    this.#listeners.clear();
  }

  #connect(): HocuspocusProviderWebsocket {
    const { url, WebSocketPolyfill } = this.#options;
    const socket = new FreshSocket({
      url,
      delay: 500,
      minDelay: 250,
      maxDelay: 5_000,
      messageReconnectTimeout: 45_000,
      ...(WebSocketPolyfill !== undefined && { WebSocketPolyfill }),
    });
    socket.on("close", ({ event }: { event: { code: number } }) => {
      if (socket === this.#socket) void this.#socketClosed(event.code);
    });
    return socket;
  }

  #set(change: Partial<SharedState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #attach(): HocuspocusProvider {
    const provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name: this.#options.documentId,
      document: this.doc,
      token: "cookie",
      flushDelay: this.#options.flushDelay ?? 30,
      onSynced: () => {
        this.#failures = 0;
        this.#connected = true;
        if (!this.#state.ready) this.#set({ ready: true });
        this.#assess();
      },
      onUnsyncedChanges: () => this.#assess(),
      onStateless: ({ payload }) => this.#hear(payload),
      onAwarenessChange: () => this.#look(),
      onAuthenticationFailed: ({ reason }) => (isFinal(reason) ? this.#end(reason) : this.#later("database")),
      onClose: ({ event }) => {
        // The server closed this document, not the socket: what is final it has said before.
        if (event.code === 1000 && !this.#ended) this.#later("offline");
      },
    });
    this.doc.on("update", (_update: Uint8Array, origin: unknown) => {
      if (origin !== provider) this.#dirty = true;
    });
    provider.attach();
    return provider;
  }

  #look(): void {
    const people: PresentPerson[] = [];
    for (const [client, state] of this.provider.awareness?.getStates() ?? []) {
      const me = client === this.doc.clientID;
      const person = me ? this.#me : presenceSchema.safeParse(state.user).data;
      if (person) people.push({ ...person, client, field: typeof state.field === "string" ? state.field : null, me });
    }
    this.#set({ people: people.sort((a, b) => a.name.localeCompare(b.name) || a.client - b.client) });
  }

  #hear(payload: string): void {
    let raw: unknown;
    try {
      raw = JSON.parse(payload);
    } catch {
      return;
    }
    const message = serverMessageSchema.safeParse(raw);
    if (!message.success) return;
    switch (message.data.t) {
      case "rights":
        this.#me = message.data.me;
        this.#set({ editable: message.data.roots });
        this.#look();
        break;
      case "storage":
        this.#storageOk = message.data.ok;
        this.#assess();
        break;
      case "refused":
        this.#startAnew(message.data.roots);
        break;
      case "closing":
        this.#end(message.data.reason);
        break;
    }
  }

  #assess(): void {
    const clean = this.provider.unsyncedChanges === 0;
    if (clean && this.#connected) this.#dirty = false;
    if (this.#ended) this.#set({ save: { kind: "ended", why: this.#ended } });
    else if (!this.#connected) {
      if (this.#state.ready || this.#failures > 0) this.#set({ save: { kind: "unsaved", why: "offline" } });
    } else if (clean) this.#set({ save: { kind: "saved" } });
    else if (!this.#storageOk) this.#set({ save: { kind: "unsaved", why: "database" } });
    else this.#set({ save: { kind: this.#state.ready ? "saving" : "connecting" } });
  }

  #textOf(fields: readonly string[]): Rescued["fields"] {
    return fields
      .filter((field) => this.doc.share.has(field) && !(this.doc.share.get(field) instanceof Y.Map))
      .map((field) => ({ field, text: plainText(this.doc.getXmlFragment(field)).trim() }))
      .filter(({ text }) => text !== "");
  }

  /** The server refused a change that this copy already holds: the copy is given up, its text kept aside. */
  #startAnew(roots: readonly string[]): void {
    const fields = this.#textOf(roots.length > 0 ? roots : [...this.doc.share.keys()]);
    const old = { provider: this.provider, doc: this.doc, socket: this.#socket };
    this.doc = new Y.Doc();
    this.#dirty = false;
    this.#connected = false;
    this.#socket = this.#connect();
    this.provider = this.#attach();
    old.provider.destroy();
    old.socket.destroy();
    const rescued = fields.length > 0 ? { why: "refused" as const, fields } : this.#state.rescued;
    this.#set({
      rescued,
      ready: false,
      people: [],
      generation: this.#state.generation + 1,
      save: { kind: "connecting" },
    });
    old.doc.destroy();
  }

  /** No way back: what was typed and not stored is kept aside. */
  #end(why: FinalReason): void {
    if (this.#ended) return;
    this.#ended = why;
    const fields = this.#dirty ? this.#textOf(this.#state.editable) : [];
    this.#dirty = false;
    this.#connected = false;
    this.#socket.disconnect();
    this.#set({ editable: [], people: [], ...(fields.length > 0 && { rescued: { why, fields } }) });
    this.#assess();
  }

  #later(why: "offline" | "database"): void {
    this.#connected = false;
    this.#failures += 1;
    this.#set({ save: { kind: "unsaved", why } });
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.reconnect(), Math.min(500 * 2 ** this.#failures, 8_000));
  }

  async #socketClosed(code: number): Promise<void> {
    if (this.#destroyed || this.#ended) return;
    this.#connected = false;
    this.#failures += 1;
    if (code === 4401) return this.#end("session");
    if (code === 1009) return this.#end("tooLarge");
    this.#assess();
    // A browser does not tell why a socket was refused; an ended session is one reason.
    if (this.#failures >= 2 && (await this.#options.sessionEnded?.().catch(() => false))) this.#end("session");
  }
}
