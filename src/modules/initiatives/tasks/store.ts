import { fromDay } from "#src/lib/dates.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { Task, TaskChanges, TaskStatus } from "./schema.ts";

/** All tasks of an initiative by their place. Plain SQL: a thousand rows in a tenth of what the client's objects cost. */
export const listTasks = (tx: Tx, initiativeId: string): Promise<Task[]> =>
  tx.$queryRaw<Task[]>`
    SELECT id, "milestoneId", "commitmentId", title, description, "clusterId", "assigneeId", status, progress,
           to_char(start, 'YYYY-MM-DD') AS start, to_char(due, 'YYYY-MM-DD') AS due, position, revision
    FROM "Task" WHERE "initiativeId" = ${initiativeId}::uuid AND "removedAt" IS NULL
    ORDER BY position, id`;

export type StoredTask = Task & { readonly initiativeId: string; readonly removed: boolean };

/** The task, held until the transaction is over; a removed one too. */
export async function lockTask(tx: Tx, taskId: string): Promise<StoredTask | null> {
  const rows = await tx.$queryRaw<StoredTask[]>`
    SELECT id, "initiativeId", "milestoneId", "commitmentId", title, description, "clusterId", "assigneeId", status, progress,
           to_char(start, 'YYYY-MM-DD') AS start, to_char(due, 'YYYY-MM-DD') AS due, position, revision,
           "removedAt" IS NOT NULL AS removed
    FROM "Task" WHERE id = ${taskId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

export const findInitiativeIdOfTask = async (tx: Tx, taskId: string): Promise<string | null> =>
  (await tx.task.findUnique({ where: { id: taskId }, select: { initiativeId: true } }))?.initiativeId ?? null;

const dates = ({ start, due }: { start?: string | null | undefined; due?: string | null | undefined }) => ({
  ...(start !== undefined && { start: start === null ? null : fromDay(start) }),
  ...(due !== undefined && { due: due === null ? null : fromDay(due) }),
});

export async function insertTask(
  tx: Tx,
  initiativeId: string,
  task: Omit<Task, "revision" | "commitmentId">,
): Promise<void> {
  await tx.task.create({ data: { ...task, initiativeId, ...dates(task) } });
}

export async function saveTask(tx: Tx, taskId: string, changes: TaskChanges & { position?: number }): Promise<void> {
  const { start, due, ...rest } = changes;
  await tx.task.update({
    where: { id: taskId },
    data: { ...rest, ...dates({ start, due }), revision: { increment: 1 } },
  });
}

export async function setTaskRemoved(tx: Tx, taskId: string, at: Date | null): Promise<void> {
  await tx.task.update({ where: { id: taskId }, data: { removedAt: at, revision: { increment: 1 } } });
}

/** The places on both sides of where a task would stand before `before` in a column (at its end: null). */
export async function findPlaces(
  tx: Tx,
  place: { initiativeId: string; status: TaskStatus; before: string | null; without: string },
): Promise<{ before: number | null; after: number | null }> {
  const { initiativeId, status, without } = place;
  const column = { initiativeId, status, removedAt: null };
  const next = place.before
    ? await tx.task.findFirst({ where: { ...column, id: place.before }, select: { position: true } })
    : null;
  const previous = await tx.task.findFirst({
    where: { ...column, id: { not: without }, ...(next && { position: { lt: next.position } }) },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  return { before: previous?.position ?? null, after: next?.position ?? null };
}

/** Numbers a column anew, in its present order. */
export async function renumberColumn(tx: Tx, initiativeId: string, status: TaskStatus): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Task" t SET position = n.place * 1024
    FROM (SELECT id, row_number() OVER (ORDER BY position, id) AS place FROM "Task"
          WHERE "initiativeId" = ${initiativeId}::uuid AND status = ${status} AND "removedAt" IS NULL) n
    WHERE t.id = n.id`;
}
