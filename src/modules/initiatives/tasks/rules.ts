import { invalid } from "#src/lib/errors.ts";
import type { Task, TaskChanges, TaskStatus } from "./schema.ts";

/** The progress that fits a new status: done is 100, and what is no longer done is not 100. */
export function progressFor(status: TaskStatus, progress: number): number {
  if (status === "done") return 100;
  if (progress < 100) return progress;
  return status === "todo" ? 0 : 90;
}

type Work = Pick<Task, "status" | "progress" | "start" | "due">;

/** What a change of some fields makes of the others; dates the wrong way round are refused. */
export function settled(task: Work, changes: TaskChanges): TaskChanges {
  const start = changes.start === undefined ? task.start : changes.start;
  const due = changes.due === undefined ? task.due : changes.due;
  if (start && due && start > due) throw invalid("initiatives.dueBeforeStart");
  if (changes.status !== undefined) {
    return { ...changes, progress: progressFor(changes.status, changes.progress ?? task.progress) };
  }
  // Full progress set by hand means done, and less than that not done any more.
  if (changes.progress === 100) return { ...changes, status: "done" };
  if (changes.progress !== undefined && task.status === "done") return { ...changes, status: "doing" };
  return changes;
}

const step = 1024;

/** A place between two neighbours of a column; null: there is none on that side. */
export function between(before: number | null, after: number | null): number {
  if (before === null && after === null) return step;
  if (before === null) return (after ?? 0) - step;
  if (after === null) return before + step;
  return (before + after) / 2;
}

/** Whether halving has come to its end and the column must be numbered anew. */
export const isCrowded = (before: number | null, after: number | null): boolean =>
  before !== null && after !== null && after - before < 1e-6;
