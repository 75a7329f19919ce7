"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { useInitiative } from "../../components/initiative-context.tsx";
import { problemOf } from "../../components/problem-of.ts";
import { saveMerging } from "../../components/save-merging.ts";
import type { InitiativePage } from "../../schema.ts";
import { between, progressFor } from "../rules.ts";
import type { Task, TaskChanges, TaskStatus } from "../schema.ts";

const byPlace = (a: Task, b: Task) => a.position - b.position || a.id.localeCompare(b.id);

const withTask = (page: InitiativePage, task: Task): InitiativePage => ({
  ...page,
  tasks: [...page.tasks.filter(({ id }) => id !== task.id), task].sort(byPlace),
});

/** The column's tasks in their order, without the one that is on its way. */
export const columnOf = (tasks: readonly Task[], status: TaskStatus, without: string): Task[] =>
  tasks.filter((task) => task.status === status && task.id !== without);

/** What can be done with tasks; each shows at once and says so when it did not work. */
export function useTaskDeeds() {
  const t = useTranslations("initiatives");
  const errorText = useErrorText();
  const toast = useToast();
  const { page, set, hold, refresh } = useInitiative();
  const add = trpc.initiatives.addTask.useMutation();
  const update = trpc.initiatives.updateTask.useMutation();
  const moveTask = trpc.initiatives.moveTask.useMutation();
  const removeTask = trpc.initiatives.removeTask.useMutation();
  const restoreTask = trpc.initiatives.restoreTask.useMutation();

  const put = (task: Task) => set((old) => withTask(old, task));
  const failed = async (error: unknown) => {
    toast.show({ title: errorText(problemOf(error)), tone: "danger" });
    await refresh();
  };

  /** Saves some fields over a revision; the answer is also shown. */
  const save = async (taskId: string, revision: number, changes: TaskChanges) => {
    const saved = await update.mutateAsync({ taskId, revision, changes });
    put(saved.current);
    return saved;
  };

  const move = async (task: Task, to: TaskStatus, before: string | null, back?: { progress: number }) => {
    const column = columnOf(page.tasks, to, task.id);
    const at = before === null ? column.length : column.findIndex(({ id }) => id === before);
    const previous = page.tasks.filter(({ status }) => status === task.status);
    const following = previous[previous.findIndex(({ id }) => id === task.id) + 1]?.id ?? null;
    await hold();
    put({
      ...task,
      status: to,
      progress: back?.progress ?? progressFor(to, task.progress),
      position: between(column[at - 1]?.position ?? null, column[at]?.position ?? null),
    });
    try {
      const saved = await moveTask.mutateAsync({
        taskId: task.id,
        from: task.status,
        to,
        before,
        progress: back?.progress,
      });
      put(saved.current);
      if (!saved.ok) {
        toast.show({
          title: t("task.movedMeanwhile", { task: task.title, column: t(`status.${saved.current.status}`) }),
          tone: "info",
        });
      } else if (task.status !== to && !back) {
        toast.show({
          title: t("task.moved", { task: task.title, column: t(`status.${to}`) }),
          undo: () => void move(saved.current, task.status, following, { progress: task.progress }),
        });
      }
    } catch (error) {
      await failed(error);
    }
  };

  return {
    save,
    move,
    /** Saves one field from where it stands; a clash is told and mine can still be saved over it. */
    change: async (task: Task, changes: TaskChanges) => {
      try {
        const saved = await saveMerging<Task>(task, changes, (revision) => save(task.id, revision, changes));
        if (!saved.ok) {
          toast.show({
            title: t("clash.title"),
            description: t("clash.inTable", { task: saved.current.title }),
            tone: "info",
            timeout: 0,
            action: {
              label: t("clash.keepMine"),
              onAction: () => void save(task.id, saved.current.revision, changes).catch(failed),
            },
          });
        }
      } catch (error) {
        await failed(error);
      }
    },
    add: async (title: string, status: TaskStatus): Promise<boolean> => {
      try {
        put(await add.mutateAsync({ initiativeId: page.id, title, status }));
        return true;
      } catch (error) {
        await failed(error);
        return false;
      }
    },
    remove: async (task: Task) => {
      await hold();
      set((old) => ({ ...old, tasks: old.tasks.filter(({ id }) => id !== task.id) }));
      try {
        await removeTask.mutateAsync({ taskId: task.id });
        toast.show({
          title: t("task.removed", { task: task.title }),
          undo: () => void restoreTask.mutateAsync({ taskId: task.id }).then(refresh, failed),
        });
      } catch (error) {
        await failed(error);
      }
    },
  };
}

export type TaskDeeds = ReturnType<typeof useTaskDeeds>;
