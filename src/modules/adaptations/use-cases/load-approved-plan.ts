import type { Actor } from "#src/lib/actor.ts";
import { conflict, ensure } from "#src/lib/errors.ts";
import { readVersion } from "#src/modules/documents/use-cases/read-version.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { findApprovedVersion } from "../approvals/store.ts";
import type { Commitment } from "../plan/schema.ts";
import { canManageInitiative } from "../policy.ts";
import { readCommitments } from "../rules.ts";
import type { PartnerStanding } from "../schema.ts";
import { findServiceId, type StoredAdaptation } from "../store.ts";
import { lockForPartner } from "./lock-for-partner.ts";

export type ApprovedPlan = {
  readonly adaptation: StoredAdaptation & { readonly serviceId: string };
  readonly partners: readonly PartnerStanding[];
  readonly versionId: string;
  readonly commitments: readonly Commitment[];
};

/**
 * The version that all approved, with its commitments in their order, for a manager of the lead; locks the adaptation until
 * the transaction ends. Also answers when an initiative was started already: look at `adaptation.state`, it is then
 * "implementing" or later. Throws `notFound`, `forbidden`, and `conflict` while nothing is approved.
 */
export async function loadApprovedPlan(tx: Tx, actor: Actor, adaptationId: string): Promise<ApprovedPlan> {
  const { adaptation } = await lockForPartner(tx, actor, adaptationId);
  ensure(canManageInitiative(actor, adaptation), "adaptations.notManager");
  const { state } = adaptation;
  const versionId =
    state === "approved" || state === "implementing" || state === "completed"
      ? await findApprovedVersion(tx, adaptationId)
      : null;
  if (versionId === null) throw conflict("adaptations.notApproved");
  const version = await readVersion(versionId, { map: "commitments", tx });
  return {
    adaptation: { ...adaptation, serviceId: await findServiceId(tx, adaptationId) },
    partners: adaptation.partners,
    versionId,
    commitments: readCommitments(version.rows),
  };
}
