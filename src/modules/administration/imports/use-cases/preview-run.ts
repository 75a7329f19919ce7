import { townNamed } from "#src/modules/clusters/use-cases/town-named.ts";
import { endDrafts } from "#src/modules/cooperation/records/use-cases/end-drafts.ts";
import { listRegions } from "#src/modules/regions/use-cases/list-regions.ts";
import { wake } from "#src/platform/events.ts";
import { log } from "#src/platform/log.ts";
import { reading, type Tx, transaction } from "#src/platform/transaction.ts";
import { placesOf } from "../places.ts";
import { type DayOrder, dayOrderOf } from "../repairs/dates.ts";
import {
  distinctCells,
  dropSharedWebsites,
  markTwice,
  rowsAfter,
  saveDecided,
  saveUnderstood,
  undecidedRows,
} from "../rows/store.ts";
import { nextBatch } from "../rules.ts";
import { type Field, type ImportFile, partsOf } from "../schema.ts";
import { findFiles, findRun, saveRun } from "../store.ts";
import type { Context } from "../understand.ts";
import { understandRow } from "../understand-row.ts";
import { decideRows } from "./decide-rows.ts";

const understoodAtOnce = 500;
const decidedAtOnce = 250;

/** Told after each batch: how many rows are behind. */
export type Progress = (done: number) => void;

/**
 * Says of every row what would become of it, and changes nothing but the import's own record. Once more, it begins anew: what it
 * says depends on nothing that it said before.
 */
export async function previewRun(runId: string, told: Progress = () => {}): Promise<void> {
  try {
    await preview(runId, told);
  } catch (error) {
    log.error({ err: error, runId }, "preview of an import failed");
    await transaction(async (tx) => {
      await saveRun(tx, runId, { state: "failed", problem: "unexpected" });
      await wake(tx, [`import:${runId}`]);
    });
  }
}

async function preview(runId: string, told: Progress): Promise<void> {
  const run = await findRun(reading(), runId);
  if (run?.state !== "previewing") return;
  const files = await findFiles(reading(), runId);
  await transaction((tx) => endDrafts(tx, runId));
  let [understood, decided] = [0, 0];
  const tell = async (tx: Tx) => {
    // Each row is passed twice.
    const done = Math.floor((understood + decided) / 2);
    await saveRun(tx, runId, { done });
    await wake(tx, [`import:${runId}`]);
    told(done);
  };
  for (const file of files) {
    const context = await contextOf(runId, file);
    for (let line = 0; ; ) {
      const rows = await rowsAfter(reading(), runId, file.part, line, understoodAtOnce);
      const last = rows.at(-1);
      if (!last) break;
      line = last.line;
      understood += rows.length;
      await transaction(async (tx) => {
        await saveUnderstood(
          tx,
          runId,
          file.part,
          rows.map((row) => asUnderstood(row.line, understandRow(file.part, row.cells, context))),
        );
        await tell(tx);
      });
    }
    await transaction((tx) => markTwice(tx, runId, file.part));
  }
  await transaction((tx) => dropSharedWebsites(tx, runId));
  let size = decidedAtOnce;
  for (const part of partsOf[run.kind]) {
    for (let line = 0; ; ) {
      const rows = await undecidedRows(reading(), runId, part, line, size);
      const last = rows.at(-1);
      if (!last) break;
      try {
        await transaction(async (tx) => {
          await saveDecided(tx, runId, part, await decideRows(tx, runId, part, rows), false);
          decided += rows.length;
          await tell(tx);
        });
        line = last.line;
        size = nextBatch(size, true, decidedAtOnce);
      } catch (error) {
        // Where thousands of names look alike, a batch takes longer than a transaction may.
        if (size === 1) throw error;
        size = nextBatch(size, false, decidedAtOnce);
      }
    }
  }
  await transaction(async (tx) => {
    await saveRun(tx, runId, { state: "previewed", done: 0 });
    await wake(tx, [`import:${runId}`]);
  });
}

function asUnderstood(line: number, row: ReturnType<typeof understandRow>) {
  const { name, reasons } = row;
  return row.ok
    ? { line, name, reasons, key: row.key, hash: row.hash, value: row.value, outcome: null }
    : { line, name, reasons, key: null, hash: null, value: null, outcome: "refused" as const };
}

async function contextOf(runId: string, { part, mapping, headers }: ImportFile): Promise<Context> {
  const dayOrders: Partial<Record<Field, DayOrder>> = {};
  for (const field of ["start", "end"] as const) {
    const column = mapping[field];
    if (column !== undefined) dayOrders[field] = dayOrderOf(await distinctCells(reading(), runId, part, column));
  }
  // One person wrote both columns: what one of them tells, holds for the other.
  const known = [dayOrders.start, dayOrders.end].find((order) => order === "dayFirst" || order === "monthFirst");
  if (known) for (const field of ["start", "end"] as const) if (dayOrders[field] === "open") dayOrders[field] = known;
  return { mapping, headers, dayOrders, places: placesOf(await listRegions(), townNamed) };
}
