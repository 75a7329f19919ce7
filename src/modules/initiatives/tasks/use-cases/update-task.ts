import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { taskAssigned, taskMoved, taskUpdated } from "../../events.ts";
import { hasMilestone } from "../../milestones/store.ts";
import type { Saved } from "../../schema.ts";
import { checkResponsible } from "../../use-cases/enter-work.ts";
import { between, settled } from "../rules.ts";
import type { Task, UpdateTaskInput } from "../schema.ts";
import { findPlaces, saveTask } from "../store.ts";
import { enterTask, presentTask } from "./enter-task.ts";

/** Saves the changed fields, unless somebody saved a newer state than the one that was changed. */
export async function updateTask(actor: Actor, input: UpdateTaskInput): Promise<Saved<Task>> {
  return transaction(async (tx) => {
    const { actor: person, initiative, task } = await enterTask(tx, actor, input.taskId);
    if (task.revision !== input.revision)
      return { ok: false, reason: "newer", current: await presentTask(tx, task.id) };
    const { changes } = input;
    if (changes.milestoneId && !(await hasMilestone(tx, initiative.id, changes.milestoneId))) throw notFound();
    const { assignee } = await checkResponsible(initiative, {
      clusterId: changes.clusterId,
      // Someone who has left keeps what they have until it is given to another.
      assigneeId: changes.assigneeId === task.assigneeId ? null : changes.assigneeId,
    });
    const settledChanges = settled(task, changes);
    const status = settledChanges.status ?? task.status;
    const place =
      status === task.status
        ? null
        : await findPlaces(tx, { initiativeId: initiative.id, status, before: null, without: task.id });
    await saveTask(tx, task.id, { ...settledChanges, ...(place && { position: between(place.before, null) }) });

    const about = subject("initiative", initiative.id);
    const fact = { title: initiative.title, itemId: task.id, task: changes.title ?? task.title };
    if (place) await announce(tx, taskMoved(person, [about], { ...fact, from: task.status, to: status }));
    if (changes.assigneeId && assignee !== null) {
      await announce(
        tx,
        taskAssigned(person, [about, subject("account", changes.assigneeId)], {
          ...fact,
          assigneeId: changes.assigneeId,
          assignee,
          due: changes.due === undefined ? task.due : changes.due,
        }),
      );
    }
    // Moves and assignments have been told already.
    const told = new Set(["status", ...(place ? ["progress"] : []), ...(assignee === null ? [] : ["assigneeId"])]);
    const fields = Object.keys(changes).filter((field) => !told.has(field));
    if (fields.length > 0) await announce(tx, taskUpdated(person, [about], { ...fact, fields }));
    return { ok: true, current: await presentTask(tx, task.id) };
  });
}
