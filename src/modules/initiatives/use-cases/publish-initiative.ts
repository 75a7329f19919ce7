import { type Actor, isActing } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { initiativePublished } from "../events.ts";
import { canLead } from "../policy.ts";
import type { PublishInput } from "../schema.ts";
import { saveInitiative } from "../store.ts";
import { enterAlone } from "./enter-work.ts";

/** Shows the initiative to everyone, or to its partners alone again. */
export async function publishInitiative(actor: Actor, input: PublishInput): Promise<void> {
  await transaction(async (tx) => {
    const initiative = await enterAlone(tx, actor, input.initiativeId);
    ensure(isActing(actor) && canLead(actor, initiative), "initiatives.notLead");
    if (initiative.public === input.public) return;
    await saveInitiative(tx, initiative.id, { public: input.public });
    await announce(
      tx,
      initiativePublished(actor, [subject("initiative", initiative.id)], {
        title: initiative.title,
        public: input.public,
      }),
    );
  });
}
