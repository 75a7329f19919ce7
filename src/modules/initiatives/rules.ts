import { invalid } from "#src/lib/errors.ts";
import type { Milestone } from "./milestones/schema.ts";
import type { InitiativeState } from "./schema.ts";
import type { Task, TaskStatus } from "./tasks/schema.ts";

const next: Record<InitiativeState, readonly InitiativeState[]> = {
  planned: ["running"],
  running: ["completed", "stopped"],
  completed: [],
  stopped: [],
};

/** The state after the step; a step that is not in the chain is an error in words. */
export function stepped(from: InitiativeState, to: InitiativeState): InitiativeState {
  if (!next[from].includes(to)) throw invalid(`initiatives.cannot_${from}`);
  return to;
}

/** How many days ahead a due date asks for attention. */
export const soonDays = 14;

const dayAfter = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

type Dated = { readonly due: string | null };

export const isTaskLate = (task: Dated & { readonly status: TaskStatus }, today: string): boolean =>
  task.status !== "done" && task.due !== null && task.due < today;

export const isTaskDueSoon = (task: Dated & { readonly status: TaskStatus }, today: string): boolean =>
  task.status !== "done" && task.due !== null && task.due >= today && task.due <= dayAfter(today, soonDays);

export type MilestoneStanding = "reached" | "late" | "dueSoon" | "open";

export function milestoneStanding(milestone: Pick<Milestone, "due" | "reachedAt">, today: string): MilestoneStanding {
  if (milestone.reachedAt) return "reached";
  if (milestone.due === null) return "open";
  if (milestone.due < today) return "late";
  return milestone.due <= dayAfter(today, soonDays) ? "dueSoon" : "open";
}

export type Concern = "late" | "blocked" | "dueSoon";

/** One thing that asks for attention, and why. */
export type Attention = { readonly why: Concern } & (
  | { readonly kind: "task"; readonly task: Task }
  | { readonly kind: "milestone"; readonly milestone: Milestone }
);

const urgency: Record<Concern, number> = { late: 0, blocked: 1, dueSoon: 2 };
const dueOf = (item: Attention): string => (item.kind === "task" ? item.task.due : item.milestone.due) ?? "9999";

const concernOf = (task: Task, today: string): Concern | null => {
  if (isTaskLate(task, today)) return "late";
  if (task.status === "blocked") return "blocked";
  return isTaskDueSoon(task, today) ? "dueSoon" : null;
};

/** What is late, blocked or due within 14 days; the most urgent first. */
export function attentionOf(tasks: readonly Task[], milestones: readonly Milestone[], today: string): Attention[] {
  const found: Attention[] = [];
  for (const task of tasks) {
    const why = concernOf(task, today);
    if (why) found.push({ kind: "task", why, task });
  }
  for (const milestone of milestones) {
    const why = milestoneStanding(milestone, today);
    if (why === "late" || why === "dueSoon") found.push({ kind: "milestone", why, milestone });
  }
  return found.sort((a, b) => urgency[a.why] - urgency[b.why] || dueOf(a).localeCompare(dueOf(b)));
}

/** How far the work is, 0 to 100: the mean over all tasks, where done counts in full. */
export function progressOf(tasks: readonly Pick<Task, "status" | "progress">[]): number {
  if (tasks.length === 0) return 0;
  const sum = tasks.reduce((total, task) => total + (task.status === "done" ? 100 : Math.min(task.progress, 99)), 0);
  return Math.floor(sum / tasks.length);
}
