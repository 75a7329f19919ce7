import type { Actor } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { closeOpenRound } from "../approvals/store.ts";
import { adaptationReopened, concerned } from "../events.ts";
import { canReopen } from "../policy.ts";
import { stateAfter } from "../rules.ts";
import { changeState } from "./change-state.ts";
import { lockForPartner } from "./lock-for-partner.ts";

/** Opens the plan for changes again: an approval under way is called off, an approved version will need a successor. */
export async function reopenPlan(actor: Actor, adaptationId: string): Promise<void> {
  await transaction(async (tx) => {
    const { person, adaptation } = await lockForPartner(tx, actor, adaptationId);
    const next = stateAfter(adaptation.state, "reopen");
    ensure(canReopen(actor, adaptation), "adaptations.notManager");
    await closeOpenRound(tx, adaptationId, "withdrawn");
    await changeState(tx, adaptation, next);
    await announce(
      tx,
      adaptationReopened(person, concerned(adaptation), { title: adaptation.title, clusterName: person.acting.name }),
    );
  });
}
