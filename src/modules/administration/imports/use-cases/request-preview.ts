import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { enqueue } from "#src/platform/queue.ts";
import { transaction } from "#src/platform/transaction.ts";
import { columnNamed } from "../mapping.ts";
import { canImport, type Operator } from "../policy.ts";
import { canBePreviewed } from "../rules.ts";
import { fieldsOf, type ImportPart, isField, type Mapping, partsOf } from "../schema.ts";
import { findFiles, lockRun, saveMapping, saveRun } from "../store.ts";
import { previewJob } from "../work.ts";

export type Requested = { readonly ok: true } | { readonly ok: false; readonly reason: "busy" | "incomplete" };

type Change = { readonly part: ImportPart; readonly mapping: Mapping };

/** Has the rows looked at (again), after correcting which column holds what. A job does it, or, for `byJob` false, the caller. */
export async function requestPreview(
  who: Actor | Operator,
  runId: string,
  change: Change | null = null,
  { byJob = true } = {},
): Promise<Requested> {
  if (!canImport(who)) throw notFound();
  return transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) throw notFound();
    if (!canBePreviewed(run, new Date())) return { ok: false, reason: "busy" };
    const files = await findFiles(tx, runId);
    if (partsOf[run.kind].some((part) => !files.some((file) => file.part === part)))
      return { ok: false, reason: "incomplete" };
    if (change) {
      const file = files.find(({ part }) => part === change.part);
      if (!file) throw notFound();
      await saveMapping(tx, runId, change.part, allowed(change, file.headers.length));
    }
    await saveRun(tx, runId, { state: "previewing", done: 0, problem: null, stopAsked: false });
    if (byJob) await enqueue(tx, previewJob, { runId });
    return { ok: true };
  });
}

/** Fields of this part in columns of this file. */
function allowed({ part, mapping }: Change, columns: number): Mapping {
  const fields: readonly string[] = fieldsOf[part];
  return Object.fromEntries(
    Object.entries(mapping).filter(([field, column]) => fields.includes(field) && column < columns),
  );
}

export type Named = { readonly ok: true } | { readonly ok: false; readonly unknown: string };

/** Corrects the columns by their headers, as the command line names them: `region` to "Bundesland". */
export async function mapByHeaders(
  who: Actor | Operator,
  runId: string,
  named: Readonly<Record<string, string>>,
): Promise<Named> {
  if (!canImport(who)) throw notFound();
  return transaction(async (tx) => {
    const files = await findFiles(tx, runId);
    for (const [given, header] of Object.entries(named)) {
      // "partners.name" says which of two files is meant.
      const [field = "", only] = given.split(".").reverse();
      const meant = files.filter(({ part }) =>
        only ? part === only : (fieldsOf[part] as readonly string[]).includes(field),
      );
      const found = meant.flatMap((file) => {
        const column = columnNamed(file.headers, header);
        return column === null ? [] : [{ file, column }];
      });
      if (!isField(field) || found.length === 0) return { ok: false, unknown: `${given}=${header}` };
      for (const { file, column } of found) {
        const { mapping } = (await findFiles(tx, runId)).find(({ part }) => part === file.part) ?? file;
        await saveMapping(tx, runId, file.part, { ...mapping, [field]: column });
      }
    }
    return { ok: true };
  });
}
