import type { Actor } from "#src/lib/actor.ts";
import { subject } from "#src/lib/events.ts";
import { newId } from "#src/lib/ids.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { milestoneCreated } from "../../events.ts";
import { checkResponsible, enterWork } from "../../use-cases/enter-work.ts";
import type { AddMilestoneInput, Milestone } from "../schema.ts";
import { insertMilestone } from "../store.ts";
import { presentMilestone } from "./enter-milestone.ts";

export async function addMilestone(actor: Actor, input: AddMilestoneInput): Promise<Milestone> {
  return transaction(async (tx) => {
    const { actor: person, initiative } = await enterWork(tx, actor, input.initiativeId);
    await checkResponsible(initiative, input);
    const id = newId();
    await insertMilestone(tx, {
      id,
      initiativeId: initiative.id,
      title: input.title,
      clusterId: input.clusterId ?? null,
      assigneeId: input.assigneeId ?? null,
      due: input.due ?? null,
    });
    await announce(
      tx,
      milestoneCreated(person, [subject("initiative", initiative.id)], {
        title: initiative.title,
        itemId: id,
        milestone: input.title,
      }),
    );
    return presentMilestone(tx, id);
  });
}
