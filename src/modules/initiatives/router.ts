import { z } from "zod";
import { idSchema } from "#src/lib/ids.ts";
import { line } from "#src/lib/text.ts";
import { acting, anyone, router, signedIn } from "#src/platform/trpc/procedures.ts";
import {
  addIndicatorInput,
  indicatorInput,
  reportInput,
  searchCommonInput,
  updateIndicatorInput,
} from "./indicators/schema.ts";
import { addIndicator } from "./indicators/use-cases/add-indicator.ts";
import { removeIndicator } from "./indicators/use-cases/remove-indicator.ts";
import { reportValue } from "./indicators/use-cases/report-value.ts";
import { restoreIndicator } from "./indicators/use-cases/restore-indicator.ts";
import { searchCommonIndicators } from "./indicators/use-cases/search-common-indicators.ts";
import { updateIndicator } from "./indicators/use-cases/update-indicator.ts";
import { addMilestoneInput, milestoneInput, updateMilestoneInput } from "./milestones/schema.ts";
import { addMilestone } from "./milestones/use-cases/add-milestone.ts";
import { removeMilestone } from "./milestones/use-cases/remove-milestone.ts";
import { restoreMilestone } from "./milestones/use-cases/restore-milestone.ts";
import { updateMilestone } from "./milestones/use-cases/update-milestone.ts";
import {
  completeInput,
  describeInput,
  historyInput,
  initiativeInput,
  publishInput,
  startInput,
  stopInput,
} from "./schema.ts";
import { addTaskInput, moveTaskInput, taskInput, updateTaskInput } from "./tasks/schema.ts";
import { addTask } from "./tasks/use-cases/add-task.ts";
import { loadCommitment } from "./tasks/use-cases/load-commitment.ts";
import { moveTask } from "./tasks/use-cases/move-task.ts";
import { removeTask } from "./tasks/use-cases/remove-task.ts";
import { restoreTask } from "./tasks/use-cases/restore-task.ts";
import { updateTask } from "./tasks/use-cases/update-task.ts";
import { beginInitiative } from "./use-cases/begin-initiative.ts";
import { completeInitiative } from "./use-cases/complete-initiative.ts";
import { describeInitiative } from "./use-cases/describe-initiative.ts";
import { listHistory } from "./use-cases/list-history.ts";
import { loadInitiative } from "./use-cases/load-initiative.ts";
import { publishInitiative } from "./use-cases/publish-initiative.ts";
import { startInitiative } from "./use-cases/start-initiative.ts";
import { stopInitiative } from "./use-cases/stop-initiative.ts";
import { watchInitiative } from "./use-cases/watch-initiative.ts";

const commitmentInput = z.strictObject({ initiativeId: idSchema, commitmentId: line(64) });

export const initiativesRouter = router({
  load: anyone.input(initiativeInput).query(({ ctx, input }) => loadInitiative(ctx.actor, input)),
  onChange: anyone
    .input(initiativeInput)
    .subscription(({ ctx, input, signal }) =>
      watchInitiative(ctx.actor, input, signal ?? new AbortController().signal),
    ),
  history: acting.input(historyInput).query(({ ctx, input }) => listHistory(ctx.actor, input)),
  start: acting.input(startInput).mutation(({ ctx, input }) => startInitiative(ctx.actor, input)),
  describe: acting.input(describeInput).mutation(({ ctx, input }) => describeInitiative(ctx.actor, input)),
  publish: acting.input(publishInput).mutation(({ ctx, input }) => publishInitiative(ctx.actor, input)),
  begin: acting.input(initiativeInput).mutation(({ ctx, input }) => beginInitiative(ctx.actor, input)),
  complete: acting.input(completeInput).mutation(({ ctx, input }) => completeInitiative(ctx.actor, input)),
  stop: acting.input(stopInput).mutation(({ ctx, input }) => stopInitiative(ctx.actor, input)),

  addTask: acting.input(addTaskInput).mutation(({ ctx, input }) => addTask(ctx.actor, input)),
  updateTask: acting.input(updateTaskInput).mutation(({ ctx, input }) => updateTask(ctx.actor, input)),
  moveTask: acting.input(moveTaskInput).mutation(({ ctx, input }) => moveTask(ctx.actor, input)),
  removeTask: acting.input(taskInput).mutation(({ ctx, input }) => removeTask(ctx.actor, input)),
  restoreTask: acting.input(taskInput).mutation(({ ctx, input }) => restoreTask(ctx.actor, input)),
  commitment: acting.input(commitmentInput).query(({ ctx, input }) => loadCommitment(ctx.actor, input)),

  addMilestone: acting.input(addMilestoneInput).mutation(({ ctx, input }) => addMilestone(ctx.actor, input)),
  updateMilestone: acting.input(updateMilestoneInput).mutation(({ ctx, input }) => updateMilestone(ctx.actor, input)),
  removeMilestone: acting.input(milestoneInput).mutation(({ ctx, input }) => removeMilestone(ctx.actor, input)),
  restoreMilestone: acting.input(milestoneInput).mutation(({ ctx, input }) => restoreMilestone(ctx.actor, input)),

  searchCommonIndicators: signedIn.input(searchCommonInput).query(({ input }) => searchCommonIndicators(input)),
  addIndicator: acting.input(addIndicatorInput).mutation(({ ctx, input }) => addIndicator(ctx.actor, input)),
  updateIndicator: acting.input(updateIndicatorInput).mutation(({ ctx, input }) => updateIndicator(ctx.actor, input)),
  removeIndicator: acting.input(indicatorInput).mutation(({ ctx, input }) => removeIndicator(ctx.actor, input)),
  restoreIndicator: acting.input(indicatorInput).mutation(({ ctx, input }) => restoreIndicator(ctx.actor, input)),
  report: acting.input(reportInput).mutation(({ ctx, input }) => reportValue(ctx.actor, input)),
});
