import type { Actor } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { adaptationProposed, concerned } from "../events.ts";
import { canSubmit } from "../policy.ts";
import { stateAfter } from "../rules.ts";
import { findNeeds } from "../store.ts";
import { changeState } from "./change-state.ts";
import { lockForPartner } from "./lock-for-partner.ts";

export type Submitted = { readonly ok: true } | { readonly ok: false; readonly reason: "needsMissing" };

/** Shows a draft to the other clusters, in summary; from then on partners can be invited. */
export async function submitProposal(actor: Actor, adaptationId: string): Promise<Submitted> {
  return transaction(async (tx) => {
    const { person, adaptation } = await lockForPartner(tx, actor, adaptationId);
    const next = stateAfter(adaptation.state, "submit");
    ensure(canSubmit(actor, adaptation), "adaptations.notManager");
    if ((await findNeeds(tx, adaptationId)) === "") return { ok: false, reason: "needsMissing" };
    await changeState(tx, adaptation, next);
    await announce(
      tx,
      adaptationProposed(person, concerned(adaptation), { title: adaptation.title, clusterName: person.acting.name }),
    );
    return { ok: true };
  });
}
