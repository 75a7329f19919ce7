"use client";

import { CalendarDays, CircleAlert, EllipsisVertical, GripVertical, Handshake } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, type ReactNode } from "react";
import { Avatar } from "#src/ui/avatar.tsx";
import { IconButton } from "#src/ui/button.tsx";
import { cx } from "#src/ui/cx.ts";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { Menu, MenuGroup, MenuItem, MenuSeparator } from "#src/ui/menu.tsx";
import { useInitiative } from "../../components/initiative-context.tsx";
import { isTaskDueSoon, isTaskLate } from "../../rules.ts";
import { type Task, type TaskStatus, taskStatuses } from "../schema.ts";

/** The due day, with a sign when it is past or near. */
export function DueDay({ task }: { task: Task }) {
  const t = useTranslations("initiatives");
  const { page } = useInitiative();
  if (!task.due) return null;
  const late = isTaskLate(task, page.today);
  const soon = isTaskDueSoon(task, page.today);
  const Icon = late ? CircleAlert : CalendarDays;
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1",
        late ? "font-medium text-danger" : soon ? "text-signal" : "text-muted",
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {late && <span className="sr-only">{t("late")}: </span>}
      <LocaleDay value={task.due} />
    </span>
  );
}

type Deeds = {
  readonly onOpen: (task: Task) => void;
  readonly onMove: (task: Task, to: TaskStatus) => void;
  readonly onRemove: (task: Task) => void;
};

/** A task's deeds without dragging. */
export function TaskMenu({ task, onOpen, onMove, onRemove }: Deeds & { task: Task }) {
  const t = useTranslations("initiatives");
  return (
    <Menu
      align="end"
      trigger={
        <IconButton size="sm" label={t("task.menu", { task: task.title })} icon={<EllipsisVertical aria-hidden />} />
      }
    >
      <MenuItem onSelect={() => onOpen(task)}>{t("task.open")}</MenuItem>
      <MenuSeparator />
      <MenuGroup label={t("task.moveTo")}>
        {taskStatuses
          .filter((status) => status !== task.status)
          .map((status) => (
            <MenuItem key={status} onSelect={() => onMove(task, status)}>
              {t(`status.${status}`)}
            </MenuItem>
          ))}
      </MenuGroup>
      <MenuSeparator />
      <MenuItem tone="danger" onSelect={() => onRemove(task)}>
        {t("task.remove")}
      </MenuItem>
    </Menu>
  );
}

/** A task as a card of the board. */
export const TaskCard = memo(function TaskCard({
  task,
  editable,
  handle,
  lifted,
  ...deeds
}: Deeds & { task: Task; editable: boolean; handle?: ReactNode; lifted?: boolean | undefined }) {
  const t = useTranslations("initiatives");
  const { partnerName, partnerColour, personName } = useInitiative();
  const meta = task.due !== null || task.assigneeId !== null || (task.progress > 0 && task.status !== "done");
  return (
    <div
      className={cx(
        "relative flex flex-col gap-2 overflow-hidden rounded-md border border-line bg-raised py-2.5 ps-3.5 pe-1.5 shadow-low",
        lifted && "rotate-1 shadow-high",
      )}
    >
      {task.clusterId && (
        <span
          aria-hidden
          className="absolute inset-y-0 start-0 w-1"
          style={{ background: partnerColour(task.clusterId) }}
        />
      )}
      <div className="flex items-start gap-1">
        <button
          type="button"
          onClick={() => deeds.onOpen(task)}
          className="min-w-0 flex-1 rounded-sm text-start font-medium text-sm leading-snug hover:text-accent"
        >
          {task.title}
        </button>
        {handle}
        {editable && <TaskMenu task={task} {...deeds} />}
      </div>
      {(task.clusterId || task.commitmentId) && (
        <p className="flex min-w-0 items-start gap-1.5 pe-2 text-muted text-xs">
          {task.clusterId && <span className="min-w-0">{partnerName(task.clusterId)}</span>}
          {task.commitmentId && (
            <span title={t("task.fromPlan")} className="ms-auto shrink-0">
              <Handshake aria-hidden className="size-3.5" />
              <span className="sr-only">{t("task.fromPlan")}</span>
            </span>
          )}
        </p>
      )}
      {meta && (
        <div className="flex items-center gap-3 pe-2 text-xs">
          <DueDay task={task} />
          {task.progress > 0 && task.status !== "done" && (
            <span className="text-muted tabular-nums">{t("percent", { value: task.progress / 100 })}</span>
          )}
          {task.assigneeId && (
            <span className="ms-auto">
              <Avatar size="xs" name={personName(task.assigneeId)} seed={task.assigneeId} />
            </span>
          )}
        </div>
      )}
    </div>
  );
});

/** The sign to take a card by. */
export function GripIcon() {
  return <GripVertical aria-hidden className="size-4" />;
}
