import { EventEmitter, on } from "node:events";
import pg from "pg";
import { env } from "./env.ts";
import { log } from "./log.ts";
import { forget, singleton } from "./singleton.ts";

export type Channel = "activity" | "session_ended" | "rights_changed" | "document_changed";
const channels: readonly Channel[] = ["activity", "session_ended", "rights_changed", "document_changed"];

/** What other processes and transactions announce by NOTIFY, over one listening connection a process. */
class Hub extends EventEmitter {
  #client: pg.Client | undefined;
  #closed = false;

  async start(): Promise<void> {
    this.setMaxListeners(0);
    this.#closed = false;
    await this.#connect();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: env().DATABASE_URL, application_name: "cordata-live" });
    client.on("notification", ({ channel, payload }) => this.emit(channel, payload ?? ""));
    client.on("error", (error) => log.warn({ err: error }, "live connection"));
    client.on("end", () => this.#again());
    await client.connect();
    await client.query(channels.map((channel) => `LISTEN ${channel}`).join(";"));
    this.#client = client;
    // Whatever was announced while nobody listened is made good by reading again.
    this.emit("reconnected", "");
  }

  #again(): void {
    if (this.#closed) return;
    setTimeout(() => {
      if (!this.#closed) this.#connect().catch(() => this.#again());
    }, 500).unref();
  }

  async stop(): Promise<void> {
    this.#closed = true;
    await this.#client?.end();
  }
}

export const hub = () => singleton("hub", () => new Hub());

export async function stopHub(): Promise<void> {
  await hub().stop();
  forget("hub");
}

/**
 * Yields once as soon as it listens (read now: nothing falls between), then each time something about `subject` changed, and
 * once after a lost connection came back.
 */
export async function* changesOf(subject: string, signal: AbortSignal): AsyncGenerator<void> {
  // Gone already: `on` would throw, before anyone waits for it.
  if (signal.aborted) return;
  const inbox = new EventEmitter();
  const heard = (payload: string) => {
    if ((JSON.parse(payload) as string[]).includes(subject)) inbox.emit("change");
  };
  const again = () => inbox.emit("change");
  hub().on("activity", heard);
  hub().on("reconnected", again);
  const changes = on(inbox, "change", { signal });
  try {
    yield;
    for await (const _ of changes) yield;
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    hub().off("activity", heard);
    hub().off("reconnected", again);
  }
}
