import type { Actor } from "#src/lib/actor.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { milestoneRestored } from "../../events.ts";
import { saveMilestone } from "../store.ts";
import { enterMilestone } from "./enter-milestone.ts";

/** Brings a removed milestone back. */
export async function restoreMilestone(actor: Actor, input: { milestoneId: string }): Promise<void> {
  await transaction(async (tx) => {
    const {
      actor: person,
      initiative,
      milestone,
    } = await enterMilestone(tx, actor, input.milestoneId, { removed: true });
    await saveMilestone(tx, milestone.id, { removedAt: null });
    await announce(
      tx,
      milestoneRestored(person, [subject("initiative", initiative.id)], {
        title: initiative.title,
        itemId: milestone.id,
        milestone: milestone.title,
      }),
    );
  });
}
