import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { reading } from "#src/platform/transaction.ts";
import { canImport, type Operator } from "../policy.ts";
import { countOutcomes, listRowLines } from "../rows/store.ts";
import type { ImportOverview, ImportRun, RowLine, RowsInput } from "../schema.ts";
import { findFiles, findRun, listRunRows } from "../store.ts";

const perPage = 50;
const latest = 50;

/** The latest imports, newest first. */
export async function listRuns(who: Actor): Promise<(ImportRun & { readonly files: readonly string[] })[]> {
  if (!canImport(who)) throw notFound();
  return listRunRows(reading(), latest);
}

/** An import with its files and how many rows fare how. */
export async function loadRun(who: Actor | Operator, runId: string): Promise<ImportOverview> {
  if (!canImport(who)) throw notFound();
  const run = await findRun(reading(), runId);
  if (!run) throw notFound();
  const [files, counts] = await Promise.all([findFiles(reading(), runId), countOutcomes(reading(), runId)]);
  return { ...run, files, counts };
}

export type RowPage = { readonly rows: readonly RowLine[]; readonly more: boolean };

/** Rows with what becomes of each and why. */
export async function listRows(who: Actor, input: RowsInput): Promise<RowPage> {
  if (!canImport(who)) throw notFound();
  if (!(await findRun(reading(), input.runId))) throw notFound();
  const rows = await listRowLines(reading(), input, perPage + 1);
  return { rows: rows.slice(0, perPage), more: rows.length > perPage };
}
