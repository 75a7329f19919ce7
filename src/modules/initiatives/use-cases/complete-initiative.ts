import { type Actor, isActing } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { newId } from "#src/lib/ids.ts";
import { markCompleted } from "#src/modules/adaptations/use-cases/mark-completed.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { initiativeCompleted, lessonRecorded } from "../events.ts";
import { canLead } from "../policy.ts";
import { stepped } from "../rules.ts";
import type { CompleteInput } from "../schema.ts";
import { insertLesson, saveInitiative } from "../store.ts";
import { enterAlone } from "./enter-work.ts";

/** running → completed: what was learned goes back to the service, and the adaptation is completed with it. */
export async function completeInitiative(actor: Actor, input: CompleteInput): Promise<void> {
  await transaction(async (tx) => {
    const initiative = await enterAlone(tx, actor, input.initiativeId);
    ensure(isActing(actor) && canLead(actor, initiative), "initiatives.notLead");
    const { worked, change, advice } = input;
    await saveInitiative(tx, initiative.id, { state: stepped(initiative.state, "completed"), endedAt: new Date() });
    await insertLesson(tx, {
      id: newId(),
      initiativeId: initiative.id,
      serviceId: initiative.serviceId,
      worked,
      change,
      advice,
      accountId: actor.accountId,
    });
    await markCompleted(tx, initiative.adaptationId);
    const about = subject("initiative", initiative.id);
    const { title } = initiative;
    await announce(tx, initiativeCompleted(actor, [about, subject("adaptation", initiative.adaptationId)], { title }));
    await announce(tx, lessonRecorded(actor, [about, subject("service", initiative.serviceId)], { title }));
  });
}
