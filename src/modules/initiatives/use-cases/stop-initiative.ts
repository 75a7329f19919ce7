import { type Actor, isActing } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { initiativeStopped } from "../events.ts";
import { canLead } from "../policy.ts";
import { stepped } from "../rules.ts";
import type { StopInput } from "../schema.ts";
import { saveInitiative } from "../store.ts";
import { enterAlone } from "./enter-work.ts";

/** running → stopped, with the reason on record. */
export async function stopInitiative(actor: Actor, input: StopInput): Promise<void> {
  await transaction(async (tx) => {
    const initiative = await enterAlone(tx, actor, input.initiativeId);
    ensure(isActing(actor) && canLead(actor, initiative), "initiatives.notLead");
    await saveInitiative(tx, initiative.id, {
      state: stepped(initiative.state, "stopped"),
      endedAt: new Date(),
      stopReason: input.reason,
    });
    await announce(
      tx,
      initiativeStopped(actor, [subject("initiative", initiative.id)], {
        title: initiative.title,
        reason: input.reason,
      }),
    );
  });
}
