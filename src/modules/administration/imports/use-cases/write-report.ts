import { wordsOf } from "#src/i18n/words.ts";
import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import type { Locale } from "#src/lib/locales.ts";
import { reading } from "#src/platform/transaction.ts";
import { canImport, type Operator } from "../policy.ts";
import { reasonValues } from "../reason-values.ts";
import { csvLine } from "../report.ts";
import { listRowLines } from "../rows/store.ts";
import { findFiles, findRun } from "../store.ts";

export type Report = { readonly name: string; readonly lines: AsyncIterable<string> };

const atOnce = 1_000;

/** What became of every row and why, as CSV that spreadsheets open: UTF-8 with its mark, nothing in it a formula. */
export async function writeReport(who: Actor | Operator, runId: string, locale: Locale): Promise<Report> {
  if (!canImport(who)) throw notFound();
  const run = await findRun(reading(), runId);
  if (!run) throw notFound();
  const [file] = await findFiles(reading(), runId);
  const name = (file?.name ?? "import").replace(/\.[a-z]{2,5}$/i, "");
  return { name: `${name}-report.csv`, lines: linesOf(runId, locale) };
}

async function* linesOf(runId: string, locale: Locale): AsyncGenerator<string> {
  const t = wordsOf(locale, "imports");
  const head = ["file", "row", "name", "outcome", "reasons"] as const;
  yield `\uFEFF${csvLine(head.map((column) => t(`report.${column}`)))}`;
  let after: Parameters<typeof listRowLines>[1]["after"] = null;
  for (;;) {
    const rows = await listRowLines(reading(), { runId, outcome: null, part: null, after }, atOnce);
    const last = rows.at(-1);
    if (!last) return;
    after = { part: last.part, line: last.line };
    yield rows
      .map(({ part, line, name, outcome, reasons, done }) =>
        csvLine([
          t(`part.${part}`),
          String(line),
          name,
          outcome ? t(done ? `outcome.${outcome}` : `outcomePlanned.${outcome}`) : "",
          reasons.map(({ key, params }) => t(`reason.${key}`, reasonValues(params))).join(" · "),
        ]),
      )
      .join("");
  }
}
