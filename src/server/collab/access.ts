import type { Actor } from "#src/lib/actor.ts";
import { idSchema } from "#src/lib/ids.ts";
import { openPlan } from "#src/modules/adaptations/use-cases/open-plan.ts";
import { sections as allSections } from "#src/modules/catalogue/schema.ts";
import type { Presence } from "#src/modules/documents/schema.ts";

/** What someone may do in a document, and as whom. */
export type Access = {
  /** The fields and maps that they may change; all others, and all that do not exist yet, they may not. */
  readonly editable: readonly string[];
  readonly clusterId: string;
  readonly presence: Presence;
};

/** Null: there is no such document, or none for this actor. */
export type OpenDocument = (actor: Actor, documentId: string) => Promise<Access | null>;

/** The map of a plan's commitments, beside its sections. */
const commitments = "commitments";

/** Documents are plans: what may be done in them, the adaptations decide. */
export const openPlanDocument: OpenDocument = async (actor, documentId) => {
  if (!idSchema.safeParse(documentId).success) return null;
  const plan = await openPlan(actor, documentId);
  if (!plan) return null;
  const { sections, commitments: rows } = plan.rights;
  const fields = sections === "none" ? [] : sections === "all" ? allSections : sections;
  const { accountId, name, clusterId, clusterName } = plan.identity;
  return {
    editable: [...fields, ...(rows ? [commitments] : [])],
    clusterId,
    presence: { accountId, name, clusterName },
  };
};
