import type { KeyboardCoordinateGetter } from "@dnd-kit/core";
import { type Task, type TaskStatus, taskStatuses } from "../schema.ts";

/** Where a thing that was dropped on `over` ("column:doing", "card:<id>") goes. */
export function placeOf(over: string, tasks: readonly Task[]): { status: TaskStatus; before: string | null } | null {
  const [kind, id] = over.split(":", 2);
  if (kind === "card") {
    const task = tasks.find((one) => one.id === id);
    return task ? { status: task.status, before: task.id } : null;
  }
  const status = taskStatuses.find((one) => one === id);
  return status ? { status, before: null } : null;
}

/** Arrow keys carry a card from column to column and from card to card. */
export const boardKeys: KeyboardCoordinateGetter = (event, { context }) => {
  const { collisionRect, droppableRects } = context;
  if (!collisionRect) return undefined;
  const columns = taskStatuses.flatMap((status) => droppableRects.get(`column:${status}`) ?? []);
  const middle = collisionRect.left + collisionRect.width / 2;
  const here = columns.findIndex((rect) => middle >= rect.left && middle <= rect.right);
  const inset = 8;

  if (event.code === "ArrowLeft" || event.code === "ArrowRight") {
    const next = columns[here + (event.code === "ArrowRight" ? 1 : -1)];
    if (!next) return undefined;
    event.preventDefault();
    return {
      x: next.left + inset,
      y: Math.max(next.top + inset, Math.min(collisionRect.top, next.bottom - collisionRect.height)),
    };
  }
  if (event.code === "ArrowUp" || event.code === "ArrowDown") {
    const column = columns[here];
    if (!column) return undefined;
    event.preventDefault();
    const tops = [...droppableRects]
      .filter(([id, rect]) => String(id).startsWith("card:") && rect.left >= column.left && rect.right <= column.right)
      .map(([, rect]) => rect.top)
      .sort((a, b) => a - b);
    const top =
      event.code === "ArrowDown"
        ? tops.find((one) => one > collisionRect.top + 4)
        : tops.findLast((one) => one < collisionRect.top - 4);
    return top === undefined ? undefined : { x: collisionRect.left, y: top };
  }
  return undefined;
};
