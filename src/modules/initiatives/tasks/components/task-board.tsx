"use client";

import {
  type Announcements,
  type CollisionDetection,
  closestCenter,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { cx } from "#src/ui/cx.ts";
import { PaginationMore } from "#src/ui/pagination-more.tsx";
import { StatusDot } from "#src/ui/status-dot.tsx";
import type { Tone } from "#src/ui/tone.ts";
import { useInitiative } from "../../components/initiative-context.tsx";
import { type Task, type TaskStatus, taskStatuses } from "../schema.ts";
import { AddTask } from "./add-task.tsx";
import { boardKeys, placeOf } from "./board-keys.ts";
import { GripIcon, TaskCard } from "./task-card.tsx";
import type { TaskDeeds } from "./use-task-deeds.ts";

const page = 50;

export const statusTone: Record<TaskStatus, Tone> = {
  todo: "neutral",
  doing: "info",
  blocked: "danger",
  done: "success",
};

// The card under the pointer, else the column; with the keyboard, what is nearest.
const collisions: CollisionDetection = (args) => {
  const hit = pointerWithin(args);
  if (hit.length === 0) return args.pointerCoordinates ? [] : closestCenter(args);
  const cards = hit.filter(({ id }) => String(id).startsWith("card:"));
  return cards.length > 0 ? cards : hit;
};

/** The tasks in four columns; moved with the pointer, by touch, with the keyboard or by the card's menu. */
export function TaskBoard({
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
  const [lifted, setLifted] = useState<Task | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: boardKeys }),
  );
  const taskOf = (id: string | number) => tasks.find((task) => task.id === id);
  const where = (id: string | number | undefined): string => {
    const place = id === undefined ? null : placeOf(String(id), tasks);
    return place ? t(`status.${place.status}`) : "";
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t("drag.start", { task: taskOf(active.id)?.title ?? "" }),
    onDragOver: ({ active, over }) =>
      over ? t("drag.over", { task: taskOf(active.id)?.title ?? "", column: where(over.id) }) : undefined,
    onDragEnd: ({ active, over }) =>
      t(over ? "drag.end" : "drag.cancel", { task: taskOf(active.id)?.title ?? "", column: where(over?.id) }),
    onDragCancel: ({ active }) => t("drag.cancel", { task: taskOf(active.id)?.title ?? "", column: "" }),
  };
  const editable = initiative.abilities.edit;
  return (
    <DndContext
      id="task-board"
      sensors={sensors}
      collisionDetection={collisions}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t("drag.instructions") } }}
      onDragStart={({ active }) => setLifted(taskOf(active.id) ?? null)}
      onDragCancel={() => setLifted(null)}
      onDragEnd={({ active, over }) => {
        setLifted(null);
        const task = taskOf(active.id);
        const place = over && placeOf(String(over.id), tasks);
        if (!task || !place || place.before === task.id) return;
        void deeds.move(task, place.status, place.before);
      }}
    >
      <div className="relative -mx-4 flex snap-x gap-3 overflow-x-auto px-4 pb-3 sm:mx-0 sm:px-0 lg:grid lg:grid-cols-4 lg:overflow-visible">
        {taskStatuses.map((status) => (
          <Column key={status} status={status} tasks={tasks} editable={editable} deeds={deeds} onOpen={onOpen} />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {lifted && (
          <TaskCard lifted editable={false} task={lifted} onOpen={onOpen} onMove={() => {}} onRemove={() => {}} />
        )}
      </DragOverlay>
    </DndContext>
  );
}

type Shared = { readonly editable: boolean; readonly deeds: TaskDeeds; readonly onOpen: (task: Task) => void };

function Column({ status, tasks, ...shared }: Shared & { status: TaskStatus; tasks: readonly Task[] }) {
  const t = useTranslations("initiatives");
  const [shown, setShown] = useState(page);
  const { setNodeRef, isOver } = useDroppable({ id: `column:${status}` });
  const own = tasks.filter((task) => task.status === status);
  return (
    <section
      ref={setNodeRef}
      aria-label={t(`status.${status}`)}
      className={cx(
        "flex w-[82vw] max-w-80 shrink-0 snap-start flex-col gap-2 rounded-lg bg-sunken p-2 transition-colors sm:w-72 lg:w-auto lg:max-w-none",
        isOver && "outline-2 outline-accent -outline-offset-2",
      )}
    >
      <h3 className="flex items-center justify-between px-1.5 py-1 text-sm">
        <StatusDot tone={statusTone[status]}>{t(`status.${status}`)}</StatusDot>
        <span className="text-muted tabular-nums">{own.length}</span>
      </h3>
      <ul className="flex flex-col gap-2">
        {own.slice(0, shown).map((task) => (
          <Item key={task.id} task={task} {...shared} />
        ))}
      </ul>
      {own.length === 0 && <p className="px-1.5 pb-2 text-muted text-xs">{t("columnEmpty")}</p>}
      {own.length > shown && (
        <PaginationMore shown={shown} total={own.length} hasMore onMore={() => setShown(shown + page)} />
      )}
      {shared.editable && <AddTask status={status} deeds={shared.deeds} />}
    </section>
  );
}

function Item({ task, editable, deeds, onOpen }: Shared & { task: Task }) {
  const t = useTranslations("initiatives");
  const drag = useDraggable({ id: task.id, disabled: !editable });
  const drop = useDroppable({ id: `card:${task.id}`, disabled: !editable });
  const { onKeyDown, ...pointer } = drag.listeners ?? {};
  return (
    <li
      ref={drop.setNodeRef}
      className={cx(
        "rounded-md",
        drag.isDragging && "opacity-40",
        drop.isOver && !drag.isDragging && "border-accent border-t-2",
      )}
    >
      <div ref={drag.setNodeRef} {...pointer}>
        <TaskCard
          task={task}
          editable={editable}
          onOpen={onOpen}
          onMove={(one, to) => void deeds.move(one, to, null)}
          onRemove={(one) => void deeds.remove(one)}
          handle={
            editable && (
              <button
                type="button"
                ref={drag.setActivatorNodeRef}
                {...drag.attributes}
                onKeyDown={onKeyDown as React.KeyboardEventHandler | undefined}
                aria-label={t("task.drag", { task: task.title })}
                className="grid size-8 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-muted hover:bg-ink/7"
              >
                <GripIcon />
              </button>
            )
          }
        />
      </div>
    </li>
  );
}
