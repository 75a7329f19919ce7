import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { newId } from "#src/lib/ids.ts";
import { type Limit, spend } from "#src/platform/rate-limit.ts";
import { reading, transaction } from "#src/platform/transaction.ts";
import { guessMapping, knownHeaders } from "../mapping.ts";
import { canImport, type Importer, type Operator } from "../policy.ts";
import { type Line, readTable, type Table } from "../readers/read-table.ts";
import type { Refusal } from "../readers/sniff.ts";
import { Unreadable } from "../readers/unreadable.ts";
import { insertRows } from "../rows/store.ts";
import { maxBytes, maxRows, partsOf, type Upload } from "../schema.ts";
import { deleteFile, deleteRun, findFiles, findRun, insertFile, insertRun, saveRun, setFileRows } from "../store.ts";

export type Received =
  | { readonly ok: true; readonly runId: string; readonly complete: boolean }
  | { readonly ok: false; readonly reason: Refusal };

const perAccount: Limit = { name: "import-file", points: 120, seconds: 3_600 };
const batch = 500;
const headerWithin = 10;

/** Reads an uploaded file into the rows of an import, a batch at a time; the file itself is not kept. */
export async function receiveFile(
  who: Actor | Operator,
  upload: Upload,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Received> {
  if (!canImport(who)) throw notFound();
  if (!partsOf[upload.kind].includes(upload.part)) throw notFound();
  if (who.kind === "person") await spend(perAccount, who.accountId);
  const runId = upload.runId ?? newId();
  if (upload.runId) await findOpen(upload.runId, upload);
  const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), "cordata-import-"));
  try {
    const file = path.join(folder, "file");
    await store(file, bytes);
    const table = await readTable(file, upload.name);
    await transaction(async (tx) => {
      if (!upload.runId) await insertRun(tx, { id: runId, kind: upload.kind, startedById: startedBy(who) });
      else await deleteFile(tx, runId, upload.part);
    });
    await readRows(runId, upload, table);
  } catch (error) {
    await transaction((tx) => (upload.runId ? deleteFile(tx, runId, upload.part) : deleteRun(tx, runId)));
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, reason: error.reason };
  } finally {
    await fs.promises.rm(folder, { recursive: true, force: true });
  }
  const files = await findFiles(reading(), runId);
  await transaction((tx) => saveRun(tx, runId, { rows: files.reduce((sum, { rows }) => sum + rows, 0) }));
  return { ok: true, runId, complete: files.length === partsOf[upload.kind].length };
}

const startedBy = (who: Importer): string | null => (who.kind === "person" ? who.accountId : null);

/** The second file of two belongs to an import that waits for it. */
async function findOpen(runId: string, { kind }: Upload): Promise<void> {
  const run = await findRun(reading(), runId);
  if (run?.state !== "reading" || run.kind !== kind) throw notFound();
}

async function store(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await fs.promises.open(file, "w", 0o600);
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > maxBytes) throw new Unreadable("tooLarge");
      await handle.write(chunk);
    }
  } finally {
    await handle.close();
  }
}

async function readRows(runId: string, { part, name }: Upload, table: Table): Promise<void> {
  const early: Line[] = [];
  let headers: readonly string[] | null = null;
  let waiting: Line[] = [];
  let rows = 0;
  const flush = async () => {
    if (waiting.length > 0) await insertRows(reading(), runId, part, waiting);
    rows += waiting.length;
    waiting = [];
    if (rows > maxRows) throw new Unreadable("tooManyRows");
  };
  const begin = async () => {
    const at = headerAt(part, early);
    headers = early[at]?.cells ?? [];
    if (headers.length === 0) throw new Unreadable("empty");
    if (headers.length === 1) throw new Unreadable("oneColumn");
    const { format, encoding, delimiter } = table;
    const mapping = guessMapping(part, headers);
    await insertFile(reading(), runId, { part, name, format, encoding, delimiter, headers, mapping, rows: 0 });
    waiting = early.slice(at + 1);
  };
  for await (const line of table.lines) {
    if (headers === null) {
      early.push(line);
      if (early.length >= headerWithin) await begin();
      continue;
    }
    waiting.push(line);
    if (waiting.length >= batch) await flush();
  }
  if (headers === null) await begin();
  await flush();
  if (rows === 0) throw new Unreadable("noRows");
  await setFileRows(reading(), runId, part, rows);
}

/** Which of the first rows is the header: some files have a title above it. */
function headerAt(part: Upload["part"], lines: readonly Line[]): number {
  const known = lines.map(({ cells }) => knownHeaders(part, cells));
  const most = Math.max(0, ...known);
  return most >= 2 ? known.indexOf(most) : 0;
}
