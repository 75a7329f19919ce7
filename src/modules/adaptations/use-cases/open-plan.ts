import { type Actor, isActing } from "#src/lib/actor.ts";
import type { AccountId, ClusterId } from "#src/lib/ids.ts";
import { reading } from "#src/platform/transaction.ts";
import { canEditCommitments, canView, editableSections } from "../policy.ts";
import type { SectionRights } from "../schema.ts";
import { findStandingOfPlan } from "../store.ts";

export type OpenPlan = {
  readonly adaptationId: string;
  readonly title: string;
  readonly rights: { readonly read: true; readonly sections: SectionRights; readonly commitments: boolean };
  readonly identity: {
    readonly accountId: AccountId;
    readonly name: string;
    readonly clusterId: ClusterId;
    readonly clusterName: string;
  };
};

/** What the actor may do in a plan, and as whom; null when there is no such plan, or none for them. */
export async function openPlan(actor: Actor, documentId: string): Promise<OpenPlan | null> {
  if (!isActing(actor)) return null;
  const plan = await findStandingOfPlan(reading(), documentId);
  if (!plan || !canView(actor, plan)) return null;
  return {
    adaptationId: plan.id,
    title: plan.title,
    rights: { read: true, sections: editableSections(actor, plan), commitments: canEditCommitments(actor, plan) },
    identity: {
      accountId: actor.accountId,
      name: actor.name,
      clusterId: actor.acting.clusterId,
      clusterName: actor.acting.name,
    },
  };
}
