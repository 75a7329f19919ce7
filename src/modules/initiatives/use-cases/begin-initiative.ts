import { type Actor, isActing } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { initiativeStarted } from "../events.ts";
import { canLead } from "../policy.ts";
import { stepped } from "../rules.ts";
import { saveInitiative } from "../store.ts";
import { enterAlone } from "./enter-work.ts";

/** planned → running: the work begins. */
export async function beginInitiative(actor: Actor, input: { initiativeId: string }): Promise<void> {
  await transaction(async (tx) => {
    const initiative = await enterAlone(tx, actor, input.initiativeId);
    ensure(isActing(actor) && canLead(actor, initiative), "initiatives.notLead");
    await saveInitiative(tx, initiative.id, { state: stepped(initiative.state, "running"), startedAt: new Date() });
    await announce(tx, initiativeStarted(actor, [subject("initiative", initiative.id)], { title: initiative.title }));
  });
}
