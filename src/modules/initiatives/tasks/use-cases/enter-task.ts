import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { type Entered, enterWork } from "../../use-cases/enter-work.ts";
import type { Task } from "../schema.ts";
import { findInitiativeIdOfTask, lockTask, type StoredTask } from "../store.ts";

/** One task, held for changing, by one who may. A removed one is found only by who asks for it. Throws `notFound`. */
export async function enterTask(
  tx: Tx,
  actor: Actor,
  taskId: string,
  { removed = false } = {},
): Promise<Entered & { readonly task: StoredTask }> {
  const entered = await enterWork(tx, actor, await findInitiativeIdOfTask(tx, taskId));
  const task = await lockTask(tx, taskId);
  if (!task || task.removed !== removed) throw notFound();
  return { ...entered, task };
}

/** The task as it stands now in this transaction. */
export async function presentTask(tx: Tx, taskId: string): Promise<Task> {
  const task = await lockTask(tx, taskId);
  if (!task) throw notFound();
  const { initiativeId: _, removed: __, ...shown } = task;
  return shown;
}
