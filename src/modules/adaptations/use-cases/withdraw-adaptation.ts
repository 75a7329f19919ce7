import type { Actor } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { closeOpenRound } from "../approvals/store.ts";
import { adaptationWithdrawn, concerned } from "../events.ts";
import { canWithdraw } from "../policy.ts";
import { stateAfter } from "../rules.ts";
import { changeState } from "./change-state.ts";
import { lockForPartner } from "./lock-for-partner.ts";

/** Gives the adaptation up; what was written stays readable for those who took part. */
export async function withdrawAdaptation(actor: Actor, adaptationId: string): Promise<void> {
  await transaction(async (tx) => {
    const { person, adaptation } = await lockForPartner(tx, actor, adaptationId);
    const next = stateAfter(adaptation.state, "withdraw");
    ensure(canWithdraw(actor, adaptation), "adaptations.notManager");
    await closeOpenRound(tx, adaptationId, "withdrawn");
    await changeState(tx, adaptation, next);
    await announce(
      tx,
      adaptationWithdrawn(person, concerned(adaptation), { title: adaptation.title, clusterName: person.acting.name }),
    );
  });
}
