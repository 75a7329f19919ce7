// node scripts/import-files.ts clusters FILE | projects FILE PARTNERS […] — imports into the database of DATABASE_URL.
import fs from "node:fs";
import path from "node:path";
import { wordsOf } from "#src/i18n/words.ts";
import { isLocale } from "#src/lib/locales.ts";
import { operator } from "#src/modules/administration/imports/policy.ts";
import { type ImportKind, importKinds, outcomes, partsOf } from "#src/modules/administration/imports/schema.ts";
import { loadRun } from "#src/modules/administration/imports/use-cases/load-run.ts";
import { previewRun } from "#src/modules/administration/imports/use-cases/preview-run.ts";
import { receiveFile } from "#src/modules/administration/imports/use-cases/receive-file.ts";
import { mapByHeaders, requestPreview } from "#src/modules/administration/imports/use-cases/request-preview.ts";
import { startRun } from "#src/modules/administration/imports/use-cases/start-run.ts";
import { workThroughRun } from "#src/modules/administration/imports/use-cases/work-through-run.ts";
import { writeReport } from "#src/modules/administration/imports/use-cases/write-report.ts";
import { disconnect } from "#src/platform/db/client.ts";

const language = process.env.LANG?.slice(0, 2);
const locale = isLocale(language) ? language : "en";
const t = wordsOf(locale, "imports");

class Refused extends Error {}

const [kindGiven, ...rest] = process.argv.slice(2);
const kind: ImportKind = importKinds.find((known) => known === kindGiven) ?? "clusters";
const files = rest.slice(0, partsOf[kind].length);
const options = rest.slice(files.length);
const named = Object.fromEntries(
  options.flatMap((option, at) => {
    const [field = "", header = ""] = option === "--map" ? (options[at + 1] ?? "").split(/=(.*)/s) : [];
    return field ? [[field, header]] : [];
  }),
);

/** One line that is written over, on a terminal; else a line now and then. */
function progressOf(what: string, rows: number) {
  let last = 0;
  return (done: number) => {
    const isOver = done >= rows;
    if (!isOver && Date.now() - last < 500) return;
    last = Date.now();
    const line = `${what} ${t("run.progress", { done: String(done), rows: String(rows) })}`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}${isOver ? "\n" : ""}` : `${line}\n`);
  };
}

async function read(): Promise<string> {
  let runId: string | null = null;
  for (const [at, part] of partsOf[kind].entries()) {
    const file = files[at] ?? "";
    if (!fs.existsSync(file)) throw new Refused(`${file}: no such file`);
    const name = path.basename(file);
    const received = await receiveFile(operator, { kind, part, runId, name }, fs.createReadStream(file));
    if (!received.ok) throw new Refused(`${name}: ${t(`problem.${received.reason}`)}`);
    runId = received.runId;
  }
  if (runId === null) throw new Refused("no file");
  return runId;
}

async function summary(runId: string): Promise<void> {
  const { counts, state } = await loadRun(operator, runId);
  for (const part of partsOf[kind]) {
    const own = counts[part];
    if (!own) continue;
    const words = outcomes
      .filter((outcome) => own[outcome] > 0)
      .map((outcome) => `${own[outcome]} ${t(state === "done" ? `outcome.${outcome}` : `outcomePlanned.${outcome}`)}`);
    console.log(`${t(`part.${part}`)}: ${words.join(", ")}`);
  }
}

async function report(runId: string): Promise<void> {
  const { lines } = await writeReport(operator, runId, locale);
  const first = files[0] ?? "import";
  const place = path.join(path.dirname(first), `${path.basename(first, path.extname(first))}-report.csv`);
  const handle = await fs.promises.open(place, "w");
  for await (const chunk of lines) await handle.write(chunk);
  await handle.close();
  console.log(place);
}

try {
  const runId = await read();
  const mapped = await mapByHeaders(operator, runId, named);
  if (!mapped.ok) throw new Refused(`--map ${mapped.unknown}: no such field or header`);
  await requestPreview(operator, runId, null, { byJob: false });
  const { rows } = await loadRun(operator, runId);
  await previewRun(runId, progressOf(t("state.previewing"), rows));
  if (!options.includes("--preview")) {
    await startRun(operator, runId, { byJob: false });
    await workThroughRun(runId, progressOf(t("state.running"), rows));
  }
  await summary(runId);
  await report(runId);
  await disconnect();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Refused ? error.message : error);
  process.exit(1);
}
