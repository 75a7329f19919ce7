import type { Actor } from "#src/lib/actor.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { milestoneReached, milestoneUpdated } from "../../events.ts";
import type { Saved } from "../../schema.ts";
import { checkResponsible } from "../../use-cases/enter-work.ts";
import type { Milestone, UpdateMilestoneInput } from "../schema.ts";
import { saveMilestone } from "../store.ts";
import { enterMilestone, presentMilestone } from "./enter-milestone.ts";

/** Saves the changed fields, or that it was reached, unless somebody saved a newer state meanwhile. */
export async function updateMilestone(actor: Actor, input: UpdateMilestoneInput): Promise<Saved<Milestone>> {
  return transaction(async (tx) => {
    const { actor: person, initiative, milestone } = await enterMilestone(tx, actor, input.milestoneId);
    if (milestone.revision !== input.revision) {
      return { ok: false, reason: "newer", current: await presentMilestone(tx, milestone.id) };
    }
    const { reached, ...fields } = input.changes;
    await checkResponsible(initiative, {
      clusterId: fields.clusterId,
      assigneeId: fields.assigneeId === milestone.assigneeId ? null : fields.assigneeId,
    });
    await saveMilestone(tx, milestone.id, {
      ...fields,
      ...(reached !== undefined && { reachedAt: reached ? new Date() : null }),
    });
    const tell = reached && !milestone.reachedAt ? milestoneReached : milestoneUpdated;
    await announce(
      tx,
      tell(person, [subject("initiative", initiative.id)], {
        title: initiative.title,
        itemId: milestone.id,
        milestone: fields.title ?? milestone.title,
      }),
    );
    return { ok: true, current: await presentMilestone(tx, milestone.id) };
  });
}
