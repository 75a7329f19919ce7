import { type Actor, isActing, isPerson } from "#src/lib/actor.ts";
import { unauthenticated } from "#src/lib/errors.ts";
import { loadAdaptation } from "#src/modules/adaptations/use-cases/load-adaptation.ts";
import { reading } from "#src/platform/transaction.ts";
import { canAccept, canViewReceived, canViewSent } from "../policy.ts";
import { stateAt } from "../rules.ts";
import type { InvitationLine, ReceivedInvitation } from "../schema.ts";
import { lineOf, listOfAdaptation, listReceived, listSent, type StoredInvitation } from "../store.ts";

const asOfNow = (invitation: StoredInvitation, now: Date): InvitationLine => ({
  ...lineOf(invitation),
  state: stateAt(invitation, now),
});

const isMoot = ({ adaptationState }: StoredInvitation) =>
  adaptationState === "withdrawn" || adaptationState === "completed";

/** What waits for an answer of the cluster acted for, or of this person's address. */
export async function listReceivedInvitations(actor: Actor): Promise<ReceivedInvitation[]> {
  if (!isPerson(actor)) throw unauthenticated();
  const found = await listReceived(
    reading(),
    { clusterId: actor.acting?.clusterId ?? null, email: actor.email },
    new Date(),
  );
  return found
    .filter((invitation) => canViewReceived(actor, invitation) && !isMoot(invitation))
    .map((invitation) => ({
      ...lineOf(invitation),
      serviceId: invitation.serviceId,
      needs: invitation.needs,
      regionCodes: invitation.regionCodes,
      canAnswer: canAccept(actor, invitation),
    }));
}

/** What the cluster acted for has sent, the newest first. */
export async function listSentInvitations(actor: Actor): Promise<InvitationLine[]> {
  if (!isActing(actor)) return [];
  const now = new Date();
  return (await listSent(reading(), actor.acting.clusterId)).map((invitation) => asOfNow(invitation, now));
}

/** All invitations into one adaptation: for its lead. Partners are told who takes part, not who was asked. */
export async function listInvitationsOf(actor: Actor, adaptationId: string): Promise<InvitationLine[]> {
  await loadAdaptation(actor, adaptationId);
  const now = new Date();
  const found = await listOfAdaptation(reading(), adaptationId);
  return found.filter((invitation) => canViewSent(actor, invitation)).map((invitation) => asOfNow(invitation, now));
}
