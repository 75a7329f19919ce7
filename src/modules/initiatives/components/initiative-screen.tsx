"use client";

import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { MilestoneStrip } from "../milestones/components/milestone-strip.tsx";
import { isTaskLate } from "../rules.ts";
import type { InitiativePage } from "../schema.ts";
import { AddTask } from "../tasks/components/add-task.tsx";
import { TaskBoard } from "../tasks/components/task-board.tsx";
import { TaskFilters } from "../tasks/components/task-filters.tsx";
import { TaskSheet } from "../tasks/components/task-sheet.tsx";
import { TaskTable } from "../tasks/components/task-table.tsx";
import { useTaskDeeds } from "../tasks/components/use-task-deeds.ts";
import { filterTasks, useTaskView } from "../tasks/components/use-task-view.ts";
import type { Task } from "../tasks/schema.ts";
import { AttentionStrip } from "./attention-strip.tsx";
import { HistoryList } from "./history-list.tsx";
import { InitiativeProvider, useInitiative } from "./initiative-context.tsx";
import { InitiativeHeader } from "./initiative-header.tsx";
import { LessonPanel } from "./lesson-panel.tsx";

/** The page of one initiative: what needs somebody, the milestones, the work. */
export function InitiativeScreen({ initial }: { initial: InitiativePage }) {
  return (
    <InitiativeProvider initial={initial}>
      <InitiativeHeader />
      <Work />
    </InitiativeProvider>
  );
}

function Work() {
  const t = useTranslations("initiatives");
  const { page } = useInitiative();
  const view = useTaskView();
  const deeds = useTaskDeeds();
  const tasks = filterTasks(page.tasks, view.filter, page.today);
  const late = page.tasks.filter((task) => isTaskLate(task, page.today)).length;
  const open = page.tasks.find(({ id }) => id === view.open);
  const onOpen = (task: Task) => view.change({ task: task.id });
  return (
    <div className="flex flex-col gap-6 py-6">
      {page.state === "stopped" && page.stopReason && (
        <NoticeBar tone="danger" title={t("stop.stopped")}>
          <p className="whitespace-pre-line">{page.stopReason}</p>
        </NoticeBar>
      )}
      {page.lesson && <LessonPanel lesson={page.lesson} serviceId={page.serviceId} />}
      <AttentionStrip onOpenTask={onOpen} />
      <MilestoneStrip />
      <section aria-labelledby="tasks" className="flex flex-col gap-4">
        <h2 id="tasks" className="text-xl">
          {t("tasks")}
        </h2>
        {page.tasks.length > 0 && <TaskFilters view={view} late={late} />}
        {page.tasks.length === 0 && (
          <EmptyState title={t("tasksEmpty")} action={page.abilities.edit && <AddTask status="todo" deeds={deeds} />}>
            {page.abilities.edit ? t("tasksEmptyHint") : t("tasksEmptyReader")}
          </EmptyState>
        )}
        {page.tasks.length > 0 && tasks.length === 0 && (
          <EmptyState
            compact
            level={3}
            title={t("filter.nothing")}
            action={<Button onClick={view.clear}>{t("filter.clear")}</Button>}
          />
        )}
        {tasks.length > 0 &&
          (view.view === "table" ? (
            <TaskTable tasks={tasks} deeds={deeds} onOpen={onOpen} />
          ) : (
            <TaskBoard tasks={tasks} deeds={deeds} onOpen={onOpen} />
          ))}
      </section>
      {page.abilities.partner && (
        <Card as="section" title={t("history.title")}>
          <HistoryList />
        </Card>
      )}
      {open && <TaskSheet key={open.id} task={open} deeds={deeds} onClose={() => view.change({ task: null })} />}
      {view.open && !open && (
        <p role="status" className="flex items-center gap-2 text-muted text-sm">
          <ListChecks aria-hidden className="size-4" /> {t("task.gone")}
        </p>
      )}
    </div>
  );
}
