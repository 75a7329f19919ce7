"use client";

import { useSearchParams } from "next/navigation";
import { isTaskLate } from "../../rules.ts";
import { type Task, taskStatuses } from "../schema.ts";

const filters = ["partner", "assignee", "status", "milestone", "late"] as const;
export type TaskFilter = (typeof filters)[number];

/** How the tasks are looked at, kept in the address so that it can be sent and come back to. */
export function useTaskView() {
  const params = useSearchParams();
  const change = (changes: Partial<Record<TaskFilter | "view" | "task", string | null>>) => {
    const next = new URLSearchParams(window.location.search);
    for (const [key, value] of Object.entries(changes)) {
      if (value) next.set(key, value);
      else next.delete(key);
    }
    const query = next.toString();
    window.history.replaceState(null, "", query ? `?${query}` : window.location.pathname);
  };
  const filter: Record<TaskFilter, string> = {
    partner: params.get("partner") ?? "",
    assignee: params.get("assignee") ?? "",
    status: params.get("status") ?? "",
    milestone: params.get("milestone") ?? "",
    late: params.get("late") === "1" ? "1" : "",
  };
  return {
    view: params.get("view") === "table" ? ("table" as const) : ("board" as const),
    /** The task whose sheet is open. */
    open: params.get("task"),
    filter,
    filtered: filters.some((key) => filter[key] !== ""),
    change,
    clear: () => change({ partner: null, assignee: null, status: null, milestone: null, late: null }),
  };
}

export type TaskView = ReturnType<typeof useTaskView>;

/** The tasks that pass the filters. */
export function filterTasks(tasks: readonly Task[], filter: TaskView["filter"], today: string): readonly Task[] {
  const { partner, assignee, milestone, late } = filter;
  const status = taskStatuses.find((one) => one === filter.status);
  if (!partner && !assignee && !milestone && !late && !status) return tasks;
  return tasks.filter(
    (task) =>
      (!partner || task.clusterId === partner) &&
      (!assignee || task.assigneeId === assignee) &&
      (!milestone || task.milestoneId === milestone) &&
      (!status || task.status === status) &&
      (!late || isTaskLate(task, today)),
  );
}
