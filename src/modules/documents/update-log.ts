import { log } from "#src/platform/log.ts";
import type { LogEntry } from "./schema.ts";
import { appendEntries } from "./store.ts";

/** The document takes no changes: it is closed, or gone. */
export class DocumentClosed extends Error {}
/** So much waits for the database already that no more is taken. */
export class LogFull extends Error {}

type Waiting = { readonly entry: LogEntry; readonly done: () => void; readonly failed: (error: Error) => void };

export type UpdateLogOptions = {
  readonly write?: (entries: readonly LogEntry[]) => Promise<boolean[]>;
  /** Told when the database stops answering, and when it is back. */
  readonly onStorage?: (ok: boolean) => void;
  /** How long to gather before the first write, in ms. */
  readonly gatherMs?: number;
  /** After how long without an answer a write is taken for lost, in ms. */
  readonly deadlineMs?: number;
};

const batchRows = 500;
const batchBytes = 4 * 1024 * 1024;
const maxBytes = 64 * 1024 * 1024;
const [firstPause, longestPause] = [100, 3_000];

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The append-only log of changes, written in groups: all that arrives while one write is under way goes into the next.
 * While the database is away everything waits in order and is tried again. A write that got lost half-way may be stored
 * twice, which Yjs does not mind.
 */
export class UpdateLog {
  readonly #write: NonNullable<UpdateLogOptions["write"]>;
  readonly #onStorage: NonNullable<UpdateLogOptions["onStorage"]>;
  readonly #gatherMs: number;
  readonly #deadlineMs: number;
  #queue: Waiting[] = [];
  #bytes = 0;
  #running: Promise<void> | undefined;
  #ok = true;

  constructor(options: UpdateLogOptions = {}) {
    this.#write = options.write ?? appendEntries;
    this.#onStorage = options.onStorage ?? (() => undefined);
    this.#gatherMs = options.gatherMs ?? 2;
    this.#deadlineMs = options.deadlineMs ?? 10_000;
  }

  get storageOk(): boolean {
    return this.#ok;
  }

  /** Resolves when the entry is committed. Throws `DocumentClosed` or `LogFull`. */
  append(entry: LogEntry): Promise<void> {
    if (this.#bytes + entry.update.length > maxBytes) return Promise.reject(new LogFull("log queue is full"));
    return new Promise((done, failed) => {
      this.#queue.push({ entry, done, failed });
      this.#bytes += entry.update.length;
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    await pause(this.#gatherMs);
    while (this.#queue.length > 0) {
      const batch = this.#next();
      const known = await this.#insist(batch.map(({ entry }) => entry));
      for (const [index, { entry, done, failed }] of batch.entries()) {
        this.#bytes -= entry.update.length;
        if (known[index]) done();
        else failed(new DocumentClosed("the document takes no changes"));
      }
    }
    this.#running = undefined;
  }

  #next(): Waiting[] {
    let [rows, bytes] = [0, 0];
    for (const { entry } of this.#queue) {
      if (rows > 0 && (rows >= batchRows || bytes + entry.update.length > batchBytes)) break;
      rows += 1;
      bytes += entry.update.length;
    }
    return this.#queue.splice(0, rows);
  }

  async #insist(entries: readonly LogEntry[]): Promise<boolean[]> {
    for (let wait = firstPause; ; wait = Math.min(wait * 2, longestPause)) {
      try {
        const known = await within(this.#deadlineMs, this.#write(entries));
        this.#tell(true);
        return known;
      } catch (error) {
        log.warn({ err: error, entries: entries.length }, "changes could not be stored; they wait and are tried again");
        this.#tell(false);
        await pause(wait);
      }
    }
  }

  #tell(ok: boolean): void {
    if (ok === this.#ok) return;
    this.#ok = ok;
    this.#onStorage(ok);
  }
}
