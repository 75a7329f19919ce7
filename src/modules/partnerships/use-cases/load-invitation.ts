import { type Actor, isActing } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import type { Locale } from "#src/lib/locales.ts";
import type { ClusterName } from "#src/modules/adaptations/schema.ts";
import type { Section } from "#src/modules/catalogue/schema.ts";
import { loadService } from "#src/modules/catalogue/use-cases/load-service.ts";
import { hashOf } from "#src/platform/secrets.ts";
import { reading } from "#src/platform/transaction.ts";
import { maskedEmail, type NextStep, nextStep, stateAt } from "../rules.ts";
import { type InvitationState, type InvitedRole, tokenSchema } from "../schema.ts";
import { findByTokenHash } from "../store.ts";

export type InvitationByLink = {
  readonly state: InvitationState;
  readonly from: ClusterName;
  readonly title: string;
  readonly service: { readonly id: string; readonly title: string; readonly summary: string } | null;
  readonly regionCodes: readonly string[];
  readonly role: InvitedRole;
  readonly sections: readonly Section[];
  readonly message: string;
  readonly expiresAt: Date;
  /** Enough of the address to know which it is. */
  readonly address: string;
  readonly step: NextStep;
  /** The cluster that would join. */
  readonly actingName: string | null;
  /** Told only to who accepted it. */
  readonly adaptationId: string | null;
};

/** What the holder of a mailed link sees before they join: who asks, to what, as what; nothing of the plan. Throws `notFound`. */
export async function loadInvitation(actor: Actor, token: string, locale: Locale): Promise<InvitationByLink> {
  const checked = tokenSchema.safeParse(token);
  const invitation = checked.success ? await findByTokenHash(reading(), hashOf(checked.data)) : null;
  if (!invitation) throw notFound();
  const service = await loadService(invitation.serviceId, locale);
  const step = nextStep(actor, invitation);
  const state = invitation.adaptationState === "withdrawn" ? "withdrawn" : stateAt(invitation, new Date());
  const joined = state === "accepted" && isActing(actor) && actor.acting.clusterId === invitation.toClusterId;
  return {
    state,
    from: invitation.from,
    title: invitation.title,
    service: service && { id: service.id, title: service.title, summary: service.summary },
    regionCodes: invitation.regionCodes,
    role: invitation.role,
    sections: invitation.sections,
    message: invitation.message,
    expiresAt: invitation.expiresAt,
    address: maskedEmail(invitation.toEmail ?? ""),
    step,
    actingName: isActing(actor) ? actor.acting.name : null,
    adaptationId: joined ? invitation.adaptationId : null,
  };
}
