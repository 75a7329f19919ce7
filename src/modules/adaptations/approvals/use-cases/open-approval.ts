import type { Actor } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { newId } from "#src/lib/ids.ts";
import { freezeVersion } from "#src/modules/documents/use-cases/freeze-version.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { approvalOpened, concerned } from "../../events.ts";
import { canOpenApproval, carriesOut } from "../../policy.ts";
import { stateAfter } from "../../rules.ts";
import { changeState } from "../../use-cases/change-state.ts";
import { lockForPartner } from "../../use-cases/lock-for-partner.ts";
import { insertRound } from "../store.ts";

/** Freezes the plan as it is stored now and asks everyone who will carry it out to approve exactly that. */
export async function openApproval(actor: Actor, adaptationId: string): Promise<{ roundId: string }> {
  return transaction(async (tx) => {
    const { person, adaptation } = await lockForPartner(tx, actor, adaptationId);
    const next = stateAfter(adaptation.state, "openApproval");
    ensure(canOpenApproval(actor, adaptation), "adaptations.notManager");
    const version = await freezeVersion(tx, {
      documentId: adaptation.documentId,
      name: "",
      accountId: person.accountId,
    });
    const roundId = newId();
    await insertRound(tx, {
      id: roundId,
      adaptationId,
      versionId: version.versionId,
      contentHash: version.contentHash,
      openedById: person.accountId,
      clusterIds: adaptation.partners.filter(carriesOut).map(({ clusterId }) => clusterId),
    });
    await changeState(tx, adaptation, next);
    const { title } = adaptation;
    await announce(
      tx,
      approvalOpened(person, concerned(adaptation), {
        title,
        clusterName: person.acting.name,
        version: version.number,
      }),
    );
    return { roundId };
  });
}
