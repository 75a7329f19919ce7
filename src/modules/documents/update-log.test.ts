import { expect, test } from "vitest";
import { newId } from "#src/lib/ids.ts";
import type { LogEntry } from "./schema.ts";
import { DocumentClosed, LogFull, UpdateLog } from "./update-log.ts";

const entry = (byte: number, size = 1): LogEntry => ({
  documentId: newId(),
  accountId: null,
  clusterId: null,
  update: new Uint8Array(size).fill(byte),
});

test("what arrives together is written together, in order", async () => {
  const writes: number[][] = [];
  const log = new UpdateLog({
    write: async (entries) => {
      writes.push(entries.map(({ update }) => update[0] ?? -1));
      return entries.map(() => true);
    },
  });
  await Promise.all([1, 2, 3].map((byte) => log.append(entry(byte))));
  expect(writes).toEqual([[1, 2, 3]]);
});

test("waits while the database is away, says so, and keeps the order", async () => {
  const said: boolean[] = [];
  const stored: number[] = [];
  let failures = 2;
  const log = new UpdateLog({
    onStorage: (ok) => said.push(ok),
    write: async (entries) => {
      if (failures-- > 0) throw new Error("away");
      stored.push(...entries.map(({ update }) => update[0] ?? -1));
      return entries.map(() => true);
    },
  });
  const first = log.append(entry(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await Promise.all([first, log.append(entry(2))]);
  await log.drained();
  expect({ said, stored }).toEqual({ said: [false, true], stored: [1, 2] });
});

test("a write without an answer is taken for lost", async () => {
  let asked = 0;
  const log = new UpdateLog({
    deadlineMs: 20,
    write: (entries) =>
      asked++ === 0 ? new Promise<boolean[]>(() => undefined) : Promise.resolve(entries.map(() => true)),
  });
  await log.append(entry(1));
  expect(asked).toBe(2);
});

test("a document that takes no changes fails alone", async () => {
  const log = new UpdateLog({ write: async (entries) => entries.map((_, index) => index !== 0) });
  const [gone, kept] = await Promise.allSettled([log.append(entry(1)), log.append(entry(2))]);
  expect(gone).toMatchObject({ status: "rejected", reason: expect.any(DocumentClosed) });
  expect(kept.status).toBe("fulfilled");
});

test("takes no more than memory holds", async () => {
  const log = new UpdateLog({ write: () => new Promise(() => undefined) });
  void log.append(entry(1, 40 * 1024 * 1024));
  await expect(log.append(entry(2, 40 * 1024 * 1024))).rejects.toThrow(LogFull);
});
