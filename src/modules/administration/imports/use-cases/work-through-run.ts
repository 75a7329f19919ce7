import { subject } from "#src/lib/events.ts";
import {
  clusterRecordSchema,
  type Plan,
  partnerRecordSchema,
  projectRecordSchema,
} from "#src/modules/cooperation/records/schema.ts";
import { endDrafts } from "#src/modules/cooperation/records/use-cases/end-drafts.ts";
import { saveClusters } from "#src/modules/cooperation/records/use-cases/save-clusters.ts";
import { savePartners, saveProjects } from "#src/modules/cooperation/records/use-cases/save-projects.ts";
import { announce, wake } from "#src/platform/events.ts";
import { log } from "#src/platform/log.ts";
import { type Tx, transaction } from "#src/platform/transaction.ts";
import { importFinished } from "../events.ts";
import {
  countDone,
  countOutcomes,
  type Decided,
  finishIdleRows,
  saveDecided,
  undoneRows,
  type WorkRow,
} from "../rows/store.ts";
import { nextBatch } from "../rules.ts";
import { type ImportPart, type ImportRun, partsOf } from "../schema.ts";
import { findFiles, lockRun, saveRun } from "../store.ts";
import { keyed, reasonsOf } from "./decide-rows.ts";
import type { Progress } from "./preview-run.ts";

const rowsAtOnce = 500;

type Step = { readonly goesOn: boolean; readonly done: number };

/**
 * Works through an import batch by batch, each in a transaction of its own with its rows marked as done: stopped, killed or run
 * twice, it goes on where it was. A batch that fails is halved until the row at fault stands alone, and is refused.
 */
export async function workThroughRun(runId: string, told: Progress = () => {}, most = rowsAtOnce): Promise<void> {
  let size = most;
  for (;;) {
    try {
      const { goesOn, done } = await transaction((tx) => step(tx, runId, size));
      told(done);
      if (!goesOn) return;
      size = nextBatch(size, true, most);
    } catch (error) {
      if (size === 1) {
        log.warn({ err: error, runId }, "row of an import refused");
        await transaction((tx) => refuseNext(tx, runId));
      }
      size = nextBatch(size, false, most);
    }
  }
}

async function step(tx: Tx, runId: string, size: number): Promise<Step> {
  const run = await lockRun(tx, runId);
  if (run?.state !== "running") return { goesOn: false, done: run?.done ?? 0 };
  if (run.stopAsked) {
    await saveRun(tx, runId, { state: "stopped", stopAsked: false });
    await wake(tx, [`import:${runId}`]);
    return { goesOn: false, done: run.done };
  }
  await finishIdleRows(tx, runId);
  const batch = await nextRows(tx, run, size);
  if (!batch) {
    await finish(tx, run);
    return { goesOn: false, done: run.rows };
  }
  await saveDecided(tx, runId, batch.part, await write(tx, runId, batch.part, batch.rows), true);
  const done = await countDone(tx, runId);
  await saveRun(tx, runId, { done });
  await wake(tx, [`import:${runId}`]);
  return { goesOn: true, done };
}

async function nextRows(tx: Tx, run: ImportRun, size: number): Promise<{ part: ImportPart; rows: WorkRow[] } | null> {
  for (const part of partsOf[run.kind]) {
    const rows = await undoneRows(tx, run.id, part, size);
    if (rows.length > 0) return { part, rows };
  }
  return null;
}

const planned =
  <Value>(schema: { parse(value: unknown): Value }) =>
  (row: WorkRow) => {
    // A row that nobody decided about cannot come up: a run begins after its preview.
    if (!row.plan) throw new Error(`row ${row.line} has no plan`);
    return { ...keyed(schema)(row), plan: row.plan };
  };

async function write(tx: Tx, runId: string, part: ImportPart, rows: readonly WorkRow[]): Promise<Decided[]> {
  if (part === "projects") {
    await saveProjects(tx, rows.map(planned(projectRecordSchema)));
    return rows.map((row) => asDecided(row, row.plan));
  }
  if (part === "clusters") {
    const results = await saveClusters(tx, runId, rows.map(planned(clusterRecordSchema)));
    return rows.map((row) => asDecided(row, results.get(row.key) ?? row.plan));
  }
  const results = await savePartners(tx, rows.map(planned(partnerRecordSchema)));
  return rows.map((row) => {
    const result = results.get(row.key) ?? "noProject";
    if (result === "noProject") {
      return { line: row.line, outcome: "refused", reasons: [...row.reasons, { key: "noProject", params: {} }] };
    }
    return { line: row.line, outcome: result, reasons: row.reasons };
  });
}

/** What the preview said stays, unless it became something else. */
function asDecided(row: WorkRow, plan: Plan | null): Decided {
  const isAsPlanned = plan === null || (plan.outcome === row.plan?.outcome && plan.because === row.plan.because);
  const outcome = plan?.outcome ?? "unchanged";
  return { line: row.line, outcome, reasons: isAsPlanned ? row.reasons : plan ? reasonsOf(plan) : row.reasons };
}

async function refuseNext(tx: Tx, runId: string): Promise<void> {
  const run = await lockRun(tx, runId);
  const batch = run && (await nextRows(tx, run, 1));
  const row = batch?.rows[0];
  if (!batch || !row) return;
  const reasons = [...row.reasons, { key: "unexpected" as const, params: {} }];
  await saveDecided(tx, runId, batch.part, [{ line: row.line, outcome: "refused", reasons }], true);
}

async function finish(tx: Tx, run: ImportRun): Promise<void> {
  await endDrafts(tx, run.id);
  await saveRun(tx, run.id, { state: "done", done: run.rows, finishedAt: new Date() });
  await wake(tx, [`import:${run.id}`]);
  if (!run.startedById) return;
  const [file] = await findFiles(tx, run.id);
  const counts = await countOutcomes(tx, run.id);
  const refused = Object.values(counts).reduce((sum, each) => sum + each.refused, 0);
  const data = { title: file?.name ?? "", runId: run.id, outcome: "done" as const, rows: run.rows, refused };
  await announce(tx, importFinished(null, [subject("account", run.startedById)], data));
}
