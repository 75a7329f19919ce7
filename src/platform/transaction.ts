import { db, type Tx } from "./db/client.ts";

export type { Tx };

/** Runs `work` in one transaction: all of it is stored, or nothing. */
export const transaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  db().$transaction(work, { maxWait: 5_000, timeout: 15_000 });

/** For reading without a transaction. */
export const reading = (): Tx => db();
