import type { Tx } from "#src/platform/transaction.ts";
import { closeOpenRound } from "../approvals/store.ts";
import { isOpenFor } from "../policy.ts";
import { stateAfter } from "../rules.ts";
import type { PartnerStanding } from "../schema.ts";
import { lockAdaptation, notifyRightsChanged, upsertPartner } from "../store.ts";
import { changeState } from "./change-state.ts";

export type Added = { readonly ok: true } | { readonly ok: false; readonly reason: "alreadyPartner" | "closed" };

/**
 * Makes a cluster a partner; the invitation that it accepts is the caller's to check. Who joins to carry the plan out must
 * approve it too, so a round under way is called off. Part of the caller's transaction.
 */
export async function addPartner(tx: Tx, adaptationId: string, partner: PartnerStanding): Promise<Added> {
  const adaptation = await lockAdaptation(tx, adaptationId);
  if (!adaptation || !isOpenFor(partner.role, adaptation.state)) return { ok: false, reason: "closed" };
  if (adaptation.partners.some(({ clusterId }) => clusterId === partner.clusterId)) {
    return { ok: false, reason: "alreadyPartner" };
  }
  await upsertPartner(tx, adaptationId, partner);
  if (partner.role === "coImplementer" && adaptation.state === "inApproval") {
    await closeOpenRound(tx, adaptationId, "withdrawn");
    await changeState(tx, adaptation, stateAfter(adaptation.state, "reopen"));
  } else await notifyRightsChanged(tx, adaptation.documentId);
  return { ok: true };
}
