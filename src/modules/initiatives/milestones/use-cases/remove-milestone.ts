import type { Actor } from "#src/lib/actor.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { milestoneRemoved } from "../../events.ts";
import { saveMilestone } from "../store.ts";
import { enterMilestone } from "./enter-milestone.ts";

/** Takes a milestone away; its tasks stay and remember it, so that `restoreMilestone` brings all back. */
export async function removeMilestone(actor: Actor, input: { milestoneId: string }): Promise<void> {
  await transaction(async (tx) => {
    const { actor: person, initiative, milestone } = await enterMilestone(tx, actor, input.milestoneId);
    await saveMilestone(tx, milestone.id, { removedAt: new Date() });
    await announce(
      tx,
      milestoneRemoved(person, [subject("initiative", initiative.id)], {
        title: initiative.title,
        itemId: milestone.id,
        milestone: milestone.title,
      }),
    );
  });
}
