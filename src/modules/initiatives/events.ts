import { z } from "zod";
import { defineEvent } from "#src/lib/events.ts";

/** `title` is always the initiative's; names are kept as text, so that the log stays readable later. */
const initiative = { title: z.string() };

export const initiativeCreated = defineEvent(
  "initiative.created",
  z.object({ ...initiative, tasks: z.number(), milestones: z.number() }),
);
export const initiativeStarted = defineEvent("initiative.started", z.object(initiative));
export const initiativeUpdated = defineEvent("initiative.updated", z.object(initiative));
export const initiativeCompleted = defineEvent("initiative.completed", z.object(initiative));
export const initiativeStopped = defineEvent("initiative.stopped", z.object({ ...initiative, reason: z.string() }));
export const initiativePublished = defineEvent(
  "initiative.published",
  z.object({ ...initiative, public: z.boolean() }),
);

const task = { ...initiative, itemId: z.string(), task: z.string() };
export const taskCreated = defineEvent("task.created", z.object(task));
export const taskUpdated = defineEvent("task.updated", z.object({ ...task, fields: z.array(z.string()) }));
export const taskMoved = defineEvent("task.moved", z.object({ ...task, from: z.string(), to: z.string() }));
/** `account:<id>` among the subjects is who was given the task. */
export const taskAssigned = defineEvent(
  "task.assigned",
  z.object({ ...task, assigneeId: z.string(), assignee: z.string(), due: z.string().nullable() }),
);
export const taskRemoved = defineEvent("task.removed", z.object(task));
export const taskRestored = defineEvent("task.restored", z.object(task));

const milestone = { ...initiative, itemId: z.string(), milestone: z.string() };
export const milestoneCreated = defineEvent("milestone.created", z.object(milestone));
export const milestoneUpdated = defineEvent("milestone.updated", z.object(milestone));
export const milestoneReached = defineEvent("milestone.reached", z.object(milestone));
export const milestoneRemoved = defineEvent("milestone.removed", z.object(milestone));
export const milestoneRestored = defineEvent("milestone.restored", z.object(milestone));

/** `indicator` is the code of a common one, or the name of an own one. */
const indicator = { ...initiative, itemId: z.string(), indicator: z.string() };
export const indicatorAdded = defineEvent("indicator.added", z.object(indicator));
export const indicatorUpdated = defineEvent("indicator.updated", z.object(indicator));
export const indicatorRemoved = defineEvent("indicator.removed", z.object(indicator));
export const indicatorRestored = defineEvent("indicator.restored", z.object(indicator));
export const indicatorReported = defineEvent(
  "indicator.reported",
  z.object({ ...indicator, cluster: z.string(), period: z.string(), value: z.number() }),
);

/** `service:<id>` is among the subjects. */
export const lessonRecorded = defineEvent("lesson.recorded", z.object(initiative));
