import type { Actor } from "#src/lib/actor.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { taskRestored } from "../../events.ts";
import { setTaskRemoved } from "../store.ts";
import { enterTask } from "./enter-task.ts";

/** Brings a removed task back as it was. */
export async function restoreTask(actor: Actor, input: { taskId: string }): Promise<void> {
  await transaction(async (tx) => {
    const { actor: person, initiative, task } = await enterTask(tx, actor, input.taskId, { removed: true });
    await setTaskRemoved(tx, task.id, null);
    await announce(
      tx,
      taskRestored(person, [subject("initiative", initiative.id)], {
        title: initiative.title,
        itemId: task.id,
        task: task.title,
      }),
    );
  });
}
