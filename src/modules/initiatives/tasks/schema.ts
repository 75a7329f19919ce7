import { z } from "zod";
import { daySchema } from "#src/lib/dates.ts";
import { accountIdSchema, clusterIdSchema, idSchema } from "#src/lib/ids.ts";
import { prose, requiredLine } from "#src/lib/text.ts";

export const taskStatuses = ["todo", "doing", "blocked", "done"] as const;
export type TaskStatus = (typeof taskStatuses)[number];
export const taskStatusSchema = z.enum(taskStatuses);
export const isTaskStatus = (value: unknown): value is TaskStatus => taskStatuses.some((status) => status === value);

export type Task = {
  readonly id: string;
  readonly milestoneId: string | null;
  /** The commitment of the plan it came from. */
  readonly commitmentId: string | null;
  readonly title: string;
  readonly description: string;
  /** The responsible partner. */
  readonly clusterId: string | null;
  readonly assigneeId: string | null;
  readonly status: TaskStatus;
  /** 0 to 100 */
  readonly progress: number;
  readonly start: string | null;
  readonly due: string | null;
  /** Place within its column. */
  readonly position: number;
  readonly revision: number;
};

const fields = {
  title: requiredLine(300),
  description: prose(10_000),
  clusterId: clusterIdSchema.nullable(),
  assigneeId: accountIdSchema.nullable(),
  milestoneId: idSchema.nullable(),
  status: taskStatusSchema,
  progress: z.int().min(0).max(100),
  start: daySchema.nullable(),
  due: daySchema.nullable(),
};

export const taskChangesSchema = z.strictObject(fields).partial();
export type TaskChanges = z.output<typeof taskChangesSchema>;

export const addTaskInput = z.strictObject({
  initiativeId: idSchema,
  title: fields.title,
  ...z.strictObject(fields).omit({ title: true, progress: true }).partial().shape,
});
export const updateTaskInput = z.strictObject({
  taskId: idSchema,
  revision: z.int().min(1).max(2_000_000_000),
  changes: taskChangesSchema,
});
export const moveTaskInput = z.strictObject({
  taskId: idSchema,
  /** The column it stood in when it was taken; another one by now is a newer state. */
  from: taskStatusSchema,
  to: taskStatusSchema,
  /** The task that it is put before; null: to the end. */
  before: idSchema.nullable(),
  /** For taking a move back: what the progress was. */
  progress: fields.progress.optional(),
});
export const taskInput = z.strictObject({ taskId: idSchema });

export type AddTaskInput = z.output<typeof addTaskInput>;
export type UpdateTaskInput = z.output<typeof updateTaskInput>;
export type MoveTaskInput = z.output<typeof moveTaskInput>;

/** What the partners agreed to in the frozen plan. */
export type AgreedCommitment = {
  readonly what: string;
  readonly cluster: string | null;
  readonly who: string;
  readonly due: string | null;
  readonly withWhat: string;
  readonly version: number;
};
