import type { Actor } from "#src/lib/actor.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { taskRemoved } from "../../events.ts";
import { setTaskRemoved } from "../store.ts";
import { enterTask } from "./enter-task.ts";

/** Takes a task away; `restoreTask` brings it back as it was. */
export async function removeTask(actor: Actor, input: { taskId: string }): Promise<void> {
  await transaction(async (tx) => {
    const { actor: person, initiative, task } = await enterTask(tx, actor, input.taskId);
    await setTaskRemoved(tx, task.id, new Date());
    await announce(
      tx,
      taskRemoved(person, [subject("initiative", initiative.id)], {
        title: initiative.title,
        itemId: task.id,
        task: task.title,
      }),
    );
  });
}
