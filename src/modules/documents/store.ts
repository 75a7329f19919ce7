import { pool } from "#src/platform/db/pool.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { LogEntry } from "./schema.ts";

export async function insertDocument(tx: Tx, id: string, state: Uint8Array<ArrayBuffer>): Promise<void> {
  await tx.document.create({ data: { id, updates: { create: { update: state } } } });
}

/** Holds back every change of the document until the transaction ends; false when there is none. */
export async function lockDocument(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Document" WHERE id = ${id}::uuid FOR UPDATE`;
  return rows.length > 0;
}

const appending = {
  name: "append-document-updates",
  text: `
    INSERT INTO "DocumentUpdate" ("documentId", "accountId", "clusterId", update)
    SELECT d.id, e.account, e.cluster, e.bytes
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[]) WITH ORDINALITY AS e (document, account, cluster, bytes, place)
    JOIN (
      SELECT id FROM "Document" WHERE id = ANY ($5::uuid[]) AND "closedAt" IS NULL ORDER BY id FOR SHARE
    ) AS d ON d.id = e.document
    ORDER BY e.place
    RETURNING "documentId"`,
};

/**
 * Appends in one statement and returns, entry by entry, whether its document takes changes: it is there and not closed. The
 * documents are locked before the first number of the sequence is drawn (the sort needs all of them), so that under
 * `lockDocument` no smaller number can still turn up, and whoever waited for that lock sees whether it closed the document.
 */
export async function appendEntries(entries: readonly LogEntry[]): Promise<boolean[]> {
  const { rows } = await pool().query<{ documentId: string }>({
    ...appending,
    values: [
      entries.map((entry) => entry.documentId),
      entries.map((entry) => entry.accountId),
      entries.map((entry) => entry.clusterId),
      entries.map((entry) => Buffer.from(entry.update)),
      [...new Set(entries.map((entry) => entry.documentId))],
    ],
  });
  const known = new Set(rows.map((row) => row.documentId));
  return entries.map((entry) => known.has(entry.documentId));
}

export type StoredState = {
  /** The snapshot, then the log after it. */
  readonly states: readonly Uint8Array[];
  /** The number of the last entry of the log in it. */
  readonly upToSeq: bigint;
  /** How many entries follow the snapshot. */
  readonly tail: number;
  readonly quarantined: boolean;
};

/** The stored state of a document; null when there is none. */
export async function readState(tx: Tx, documentId: string): Promise<StoredState | null> {
  const document = await tx.document.findUnique({
    where: { id: documentId },
    select: { quarantinedAt: true, snapshot: { select: { upToSeq: true, state: true } } },
  });
  if (!document) return null;
  // A snapshot taken between the two reads does no harm: the log keeps everything.
  const { snapshot } = document;
  const log = await tx.documentUpdate.findMany({
    where: { documentId, ...(snapshot && { seq: { gt: snapshot.upToSeq } }) },
    select: { seq: true, update: true },
    orderBy: { seq: "asc" },
  });
  return {
    states: [...(snapshot ? [snapshot.state] : []), ...log.map((entry) => entry.update)],
    upToSeq: log.at(-1)?.seq ?? snapshot?.upToSeq ?? 0n,
    tail: log.length,
    quarantined: document.quarantinedAt !== null,
  };
}

/** Stores the snapshot unless a newer one is there. */
export async function saveSnapshot(
  tx: Tx,
  documentId: string,
  upToSeq: bigint,
  state: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "DocumentSnapshot" ("documentId", "upToSeq", state) VALUES (${documentId}::uuid, ${upToSeq}, ${state})
    ON CONFLICT ("documentId") DO UPDATE SET "upToSeq" = excluded."upToSeq", state = excluded.state, at = now()
    WHERE "DocumentSnapshot"."upToSeq" < excluded."upToSeq"`;
}

export async function saveClosed(tx: Tx, id: string, closedAt: Date | null): Promise<void> {
  await tx.document.updateMany({ where: { id }, data: { closedAt } });
}

export async function markQuarantined(tx: Tx, documentId: string): Promise<void> {
  await tx.document.updateMany({ where: { id: documentId, quarantinedAt: null }, data: { quarantinedAt: new Date() } });
}

export type NewVersion = {
  readonly id: string;
  readonly documentId: string;
  readonly name: string;
  readonly state: Uint8Array<ArrayBuffer>;
  readonly contentHash: string;
  readonly accountId: string;
};

/** Stores a version under the next number; the document must be locked. */
export async function insertVersion(tx: Tx, version: NewVersion): Promise<number> {
  const last = await tx.documentVersion.aggregate({
    where: { documentId: version.documentId },
    _max: { number: true },
  });
  const number = (last._max.number ?? 0) + 1;
  await tx.documentVersion.create({ data: { ...version, number } });
  return number;
}

export async function findVersion(tx: Tx, id: string) {
  return tx.documentVersion.findUnique({
    where: { id },
    select: { documentId: true, number: true, name: true, createdAt: true, contentHash: true, state: true },
  });
}
