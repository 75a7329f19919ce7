import { type Actor, actsFor } from "#src/lib/actor.ts";
import { ensure, notFound } from "#src/lib/errors.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { closeOpenRound } from "../approvals/store.ts";
import { concerned, partnerEnded } from "../events.ts";
import { canLeave, canRemovePartner, carriesOut } from "../policy.ts";
import { stateAfter } from "../rules.ts";
import { notifyRightsChanged, savePartnerEnd } from "../store.ts";
import { changeState } from "./change-state.ts";
import { lockForPartner } from "./lock-for-partner.ts";

/**
 * The lead takes a partner out, or a partner leaves. Ends its rights at once, and with them a round under way and an
 * approval in which the partner had a part: who is left must agree anew.
 */
export async function endPartner(actor: Actor, input: { adaptationId: string; clusterId: string }): Promise<void> {
  await transaction(async (tx) => {
    const { person, adaptation } = await lockForPartner(tx, actor, input.adaptationId);
    const partner = adaptation.partners.find(({ clusterId }) => clusterId === input.clusterId);
    if (!partner) throw notFound();
    const left = actsFor(actor, partner.clusterId);
    ensure(left ? canLeave(actor, adaptation) : canRemovePartner(actor, adaptation, partner), "adaptations.cannotEnd");
    await savePartnerEnd(tx, adaptation.id, partner.clusterId);
    if (carriesOut(partner) && (adaptation.state === "inApproval" || adaptation.state === "approved")) {
      await closeOpenRound(tx, adaptation.id, "withdrawn");
      await changeState(tx, adaptation, stateAfter(adaptation.state, "reopen"));
    } else await notifyRightsChanged(tx, adaptation.documentId);
    const partnerName = adaptation.names.get(partner.clusterId) ?? "";
    const about = concerned(adaptation);
    await announce(
      tx,
      partnerEnded(person, about, { title: adaptation.title, clusterName: person.acting.name, partnerName, left }),
    );
  });
}
