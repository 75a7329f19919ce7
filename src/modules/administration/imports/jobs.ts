import { z } from "zod";
import { days } from "#src/lib/dates.ts";
import { defineJob, handles, type Registration } from "#src/platform/queue.ts";
import { transaction } from "#src/platform/transaction.ts";
import { deleteRunsBefore } from "./store.ts";
import { previewRun } from "./use-cases/preview-run.ts";
import { workThroughRun } from "./use-cases/work-through-run.ts";
import { previewJob, workJob } from "./work.ts";

const keptDays = 180;

const forgetJob = defineJob("imports.forget", z.object({}), { cron: "23 3 * * *" });

export const importJobs: readonly Registration[] = [
  handles(previewJob, ({ runId }) => previewRun(runId)),
  handles(workJob, ({ runId }) => workThroughRun(runId)),
  handles(forgetJob, () => transaction((tx) => deleteRunsBefore(tx, new Date(Date.now() - days(keptDays))))),
];
