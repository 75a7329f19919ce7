import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { newId } from "#src/lib/ids.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { taskAssigned, taskCreated } from "../../events.ts";
import { hasMilestone } from "../../milestones/store.ts";
import { checkResponsible, enterWork } from "../../use-cases/enter-work.ts";
import { between, progressFor, settled } from "../rules.ts";
import type { AddTaskInput, Task } from "../schema.ts";
import { findPlaces, insertTask } from "../store.ts";
import { presentTask } from "./enter-task.ts";

/** A new task at the end of its column. */
export async function addTask(actor: Actor, input: AddTaskInput): Promise<Task> {
  return transaction(async (tx) => {
    const { actor: person, initiative } = await enterWork(tx, actor, input.initiativeId);
    if (input.milestoneId && !(await hasMilestone(tx, initiative.id, input.milestoneId))) throw notFound();
    const { assignee } = await checkResponsible(initiative, input);
    const id = newId();
    const status = input.status ?? "todo";
    const dates = { start: input.start ?? null, due: input.due ?? null };
    settled({ status, progress: 0, ...dates }, {});
    const place = await findPlaces(tx, { initiativeId: initiative.id, status, before: null, without: id });
    await insertTask(tx, initiative.id, {
      id,
      title: input.title,
      description: input.description ?? "",
      clusterId: input.clusterId ?? null,
      assigneeId: input.assigneeId ?? null,
      milestoneId: input.milestoneId ?? null,
      status,
      progress: progressFor(status, 0),
      ...dates,
      position: between(place.before, null),
    });
    const about = subject("initiative", initiative.id);
    const fact = { title: initiative.title, itemId: id, task: input.title };
    await announce(tx, taskCreated(person, [about], fact));
    if (input.assigneeId && assignee !== null) {
      await announce(
        tx,
        taskAssigned(person, [about, subject("account", input.assigneeId)], {
          ...fact,
          assigneeId: input.assigneeId,
          assignee,
          due: dates.due,
        }),
      );
    }
    return presentTask(tx, id);
  });
}
