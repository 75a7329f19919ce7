import type { Actor } from "#src/lib/actor.ts";
import { subject } from "#src/lib/events.ts";
import { announce, wake } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { taskMoved } from "../../events.ts";
import type { Saved } from "../../schema.ts";
import { between, isCrowded, progressFor } from "../rules.ts";
import type { MoveTaskInput, Task } from "../schema.ts";
import { findPlaces, renumberColumn, saveTask } from "../store.ts";
import { enterTask, presentTask } from "./enter-task.ts";

/**
 * Puts a task into a column, before another task or at the end. Told "newer" when it stands in another column by now than
 * where it was taken; who writes at its text meanwhile is not in the way.
 */
export async function moveTask(actor: Actor, input: MoveTaskInput): Promise<Saved<Task>> {
  return transaction(async (tx) => {
    const { actor: person, initiative, task } = await enterTask(tx, actor, input.taskId);
    if (task.status !== input.from) return { ok: false, reason: "newer", current: await presentTask(tx, task.id) };
    const target = { initiativeId: initiative.id, status: input.to, before: input.before, without: task.id };
    let place = await findPlaces(tx, target);
    if (isCrowded(place.before, place.after)) {
      await renumberColumn(tx, initiative.id, input.to);
      place = await findPlaces(tx, target);
    }
    const progress = input.progress ?? progressFor(input.to, task.progress);
    await saveTask(tx, task.id, {
      status: input.to,
      progress: input.to === "done" ? 100 : progress,
      position: between(place.before, place.after),
    });
    const about = subject("initiative", initiative.id);
    if (input.from === input.to) await wake(tx, [about]);
    else {
      await announce(
        tx,
        taskMoved(person, [about], {
          title: initiative.title,
          itemId: task.id,
          task: task.title,
          from: input.from,
          to: input.to,
        }),
      );
    }
    return { ok: true, current: await presentTask(tx, task.id) };
  });
}
