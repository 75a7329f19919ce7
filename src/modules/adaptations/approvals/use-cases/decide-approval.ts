import type { Actor } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { adaptationApproved, approvalGiven, approvalRefused, concerned } from "../../events.ts";
import { canDecide } from "../../policy.ts";
import { outcomeOf, stateAfter } from "../../rules.ts";
import type { Decide } from "../../schema.ts";
import { changeState } from "../../use-cases/change-state.ts";
import { lockForPartner } from "../../use-cases/lock-for-partner.ts";
import { closeOpenRound, findOpenRound, saveDecision } from "../store.ts";

export type Decided =
  | { readonly ok: true; readonly outcome: "open" | "approved" | "refused" }
  | { readonly ok: false; readonly reason: "roundClosed" | "alreadyDecided" | "otherVersion" };

/**
 * Approves or refuses a frozen version for the cluster acted for. The last approval approves the plan; one refusal opens it
 * for changes again. Two managers at once: the adaptation's lock lets one in, the other is told.
 */
export async function decideApproval(actor: Actor, input: Decide): Promise<Decided> {
  return transaction(async (tx) => {
    const { person, adaptation } = await lockForPartner(tx, actor, input.adaptationId);
    const round = await findOpenRound(tx, adaptation.id);
    if (round?.id !== input.roundId) return { ok: false, reason: "roundClosed" };
    ensure(canDecide(actor, adaptation), "adaptations.notManager");
    const { clusterId, name: clusterName } = person.acting;
    const own = round.decisions.find((decision) => decision.clusterId === clusterId);
    if (own?.decision !== "pending") return { ok: false, reason: "alreadyDecided" };
    if (round.contentHash !== input.contentHash) return { ok: false, reason: "otherVersion" };

    const { decision, reason } = input;
    await saveDecision(tx, round.id, clusterId, {
      decision,
      reason,
      accountId: person.accountId,
      contentHash: round.contentHash,
    });
    const outcome = outcomeOf(round.decisions.map((other) => (other === own ? decision : other.decision)));
    const about = concerned(adaptation);
    const facts = { title: adaptation.title, clusterName, version: round.versionNumber };
    await announce(
      tx,
      decision === "approved"
        ? approvalGiven(person, about, facts)
        : approvalRefused(person, about, { ...facts, reason }),
    );
    if (outcome !== "open") {
      await closeOpenRound(tx, adaptation.id, outcome);
      await changeState(tx, adaptation, stateAfter(adaptation.state, outcome === "approved" ? "approve" : "refuse"));
      if (outcome === "approved") await announce(tx, adaptationApproved(person, about, facts));
    }
    return { ok: true, outcome };
  });
}
