import { router, signedIn } from "#src/platform/trpc/procedures.ts";
import * as schema from "./schema.ts";
import { listRows, listRuns, loadRun } from "./use-cases/load-run.ts";
import { requestPreview } from "./use-cases/request-preview.ts";
import { startRun } from "./use-cases/start-run.ts";
import { stopRun } from "./use-cases/stop-run.ts";

export const importsRouter = router({
  list: signedIn.query(({ ctx }) => listRuns(ctx.actor)),
  load: signedIn.input(schema.runInputSchema).query(({ ctx, input }) => loadRun(ctx.actor, input.runId)),
  rows: signedIn.input(schema.rowsInputSchema).query(({ ctx, input }) => listRows(ctx.actor, input)),
  map: signedIn
    .input(schema.mapInputSchema)
    .mutation(({ ctx, input: { runId, ...change } }) => requestPreview(ctx.actor, runId, change)),
  start: signedIn.input(schema.runInputSchema).mutation(({ ctx, input }) => startRun(ctx.actor, input.runId)),
  stop: signedIn.input(schema.runInputSchema).mutation(({ ctx, input }) => stopRun(ctx.actor, input.runId)),
});
