"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useState } from "react";
import { controlClass } from "#src/ui/control-class.ts";
import { cx } from "#src/ui/cx.ts";
import { PaginationMore } from "#src/ui/pagination-more.tsx";
import { StatusDot } from "#src/ui/status-dot.tsx";
import { useInitiative } from "../../components/initiative-context.tsx";
import { PartnerDot } from "../../components/initiative-header.tsx";
import { type Task, type TaskChanges, taskStatuses } from "../schema.ts";
import { statusTone } from "./task-board.tsx";
import { DueDay, TaskMenu } from "./task-card.tsx";
import type { TaskDeeds } from "./use-task-deeds.ts";

const page = 200;
const columns = ["title", "status", "partner", "assignee", "start", "due", "progress"] as const;
const grid = "grid grid-cols-[minmax(12rem,1fr)_8rem_9.5rem_9.5rem_8.25rem_8.25rem_5rem_2.75rem] items-center gap-x-2";

/**
 * The same tasks as rows, edited where they stand. The rows are laid out as grids, because a browser skips what is out of
 * sight only in boxes that are not a table's own.
 */
export function TaskTable({
  tasks,
  deeds,
  onOpen,
}: {
  tasks: readonly Task[];
  deeds: TaskDeeds;
  onOpen: (task: Task) => void;
}) {
  const t = useTranslations("initiatives");
  const { page: initiative } = useInitiative();
  const [shown, setShown] = useState(page);
  return (
    <div className="flex flex-col gap-3">
      <section
        aria-label={t("view.table")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
        className="relative overflow-x-auto rounded-lg border border-line bg-surface"
      >
        <table aria-label={t("tasks")} aria-rowcount={tasks.length + 1} className="block min-w-[66rem] text-sm">
          <thead className="block">
            <tr className={cx(grid, "border-line border-b bg-sunken px-3 py-2 font-medium text-muted text-xs")}>
              {columns.map((column) => (
                <th key={column} scope="col" className="text-start">
                  {t(`column.${column}`)}
                </th>
              ))}
              <th scope="col" className="text-start">
                <span className="sr-only">{t("more")}</span>
              </th>
            </tr>
          </thead>
          <tbody className="block">
            {tasks.slice(0, shown).map((task) => (
              <Row key={task.id} task={task} editable={initiative.abilities.edit} deeds={deeds} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </section>
      {tasks.length > shown && (
        <PaginationMore shown={shown} total={tasks.length} hasMore onMore={() => setShown(shown + page)} />
      )}
    </div>
  );
}

type RowProps = { task: Task; editable: boolean; deeds: TaskDeeds; onOpen: (task: Task) => void };

const Row = memo(
  function Row({ task, editable, deeds, onOpen }: RowProps) {
    const t = useTranslations("initiatives");
    const { page: initiative, partnerName, personName } = useInitiative();
    const change = (changes: TaskChanges) => void deeds.change(task, changes);
    const cell = (name: (typeof columns)[number]) => ({ label: t(`column.${name}`), task: task.title, editable });
    return (
      <tr
        className={cx(
          grid,
          "min-h-11 border-line border-b px-3 py-1 [contain-intrinsic-size:auto_2.75rem] [content-visibility:auto] last:border-b-0 hover:bg-raised",
        )}
      >
        <td className="min-w-0">
          <button
            type="button"
            onClick={() => onOpen(task)}
            className="rounded-sm text-start font-medium leading-snug hover:text-accent"
          >
            {task.title}
          </button>
        </td>
        <Cell
          {...cell("status")}
          shown={<StatusDot tone={statusTone[task.status]}>{t(`status.${task.status}`)}</StatusDot>}
          value={task.status}
          options={() => taskStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          onSave={(value) => change({ status: taskStatuses.find((status) => status === value) ?? task.status })}
        />
        <Cell
          {...cell("partner")}
          shown={
            task.clusterId && (
              <span className="flex min-w-0 items-center gap-1.5">
                <PartnerDot clusterId={task.clusterId} />
                <span className="truncate">{partnerName(task.clusterId)}</span>
              </span>
            )
          }
          value={task.clusterId ?? ""}
          options={() => [
            { value: "", label: t("allPartners") },
            ...initiative.partners
              .filter(({ role }) => role === "lead" || role === "coImplementer")
              .map(({ clusterId, name }) => ({ value: clusterId, label: name })),
          ]}
          onSave={(value) => change({ clusterId: (value || null) as TaskChanges["clusterId"] & (string | null) })}
        />
        <Cell
          {...cell("assignee")}
          shown={task.assigneeId && <span className="truncate">{personName(task.assigneeId)}</span>}
          value={task.assigneeId ?? ""}
          options={() => [
            { value: "", label: t("nobody") },
            ...initiative.people.map(({ accountId, name }) => ({ value: accountId, label: name })),
          ]}
          onSave={(value) => change({ assigneeId: (value || null) as TaskChanges["assigneeId"] & (string | null) })}
        />
        <Cell
          {...cell("start")}
          type="date"
          shown={task.start && <DueDay task={{ ...task, due: task.start, status: "done" }} />}
          value={task.start ?? ""}
          onSave={(value) => change({ start: value || null })}
        />
        <Cell
          {...cell("due")}
          type="date"
          shown={task.due && <DueDay task={task} />}
          value={task.due ?? ""}
          onSave={(value) => change({ due: value || null })}
        />
        <Cell
          {...cell("progress")}
          type="number"
          shown={<span className="tabular-nums">{t("percent", { value: task.progress / 100 })}</span>}
          value={String(task.progress)}
          onSave={(value) => change({ progress: Math.round(Math.min(100, Math.max(0, Number(value) || 0))) })}
        />
        <td>
          {editable && (
            <TaskMenu
              task={task}
              onOpen={onOpen}
              onMove={(one, to) => void deeds.move(one, to, null)}
              onRemove={(one) => void deeds.remove(one)}
            />
          )}
        </td>
      </tr>
    );
  },
  (a, b) => a.task === b.task && a.editable === b.editable,
);

type CellProps = {
  label: string;
  task: string;
  editable: boolean;
  shown: ReactNode;
  value: string;
  type?: "date" | "number";
  options?: () => readonly { value: string; label: string }[];
  onSave: (value: string) => void;
};

/** A cell that becomes its own field when pressed; a thousand rows would not bear four fields each. */
function Cell({ label, task, editable, shown, value, type, options, onSave }: CellProps) {
  const t = useTranslations("initiatives");
  const [draft, setDraft] = useState<string | null>(null);
  const name = t("editCell", { column: label, task });
  const done = (next: string | null) => {
    setDraft(null);
    if (next !== null && next !== value) onSave(next);
  };
  if (!editable) {
    return <td className="min-w-0 truncate">{shown || <span className="text-muted">–</span>}</td>;
  }
  if (draft === null) {
    return (
      <td className="min-w-0">
        <button
          type="button"
          aria-label={name}
          onClick={() => setDraft(value)}
          className="-mx-1.5 flex min-h-8 w-[calc(100%+0.75rem)] min-w-0 items-center rounded-sm px-1.5 text-start hover:bg-ink/7"
        >
          {shown || <span className="text-muted">–</span>}
        </button>
      </td>
    );
  }
  const keys = (event: { key: string }) => {
    if (event.key === "Escape") done(null);
    if (event.key === "Enter") done(draft);
  };
  return (
    <td className="min-w-0">
      {options ? (
        <select
          // biome-ignore lint/a11y/noAutofocus: the person has just pressed this cell
          autoFocus
          aria-label={name}
          className={cx(controlClass, "min-h-8 px-1.5")}
          value={draft}
          onChange={(event) => done(event.target.value)}
          onBlur={() => done(null)}
          onKeyDown={(event) => event.key === "Escape" && done(null)}
        >
          {options().map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          // biome-ignore lint/a11y/noAutofocus: the person has just pressed this cell
          autoFocus
          aria-label={name}
          type={type}
          {...(type === "number" && { min: 0, max: 100, step: 5 })}
          className={cx(controlClass, "min-h-8 px-1.5")}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => done(draft)}
          onKeyDown={keys}
        />
      )}
    </td>
  );
}
