import { z } from "zod";
import { type DomainEvent, defineEvent, subject } from "#src/lib/events.ts";
import { invitedRoles } from "./schema.ts";

/** What such an event is about: the adaptation, who invites, and who is invited, where it is a cluster. */
export const concernedBy = (invitation: {
  adaptationId: string;
  fromClusterId: string;
  toClusterId: string | null;
}): DomainEvent["about"] => [
  subject("adaptation", invitation.adaptationId),
  subject("cluster", invitation.fromClusterId),
  ...(invitation.toClusterId === null ? [] : [subject("cluster", invitation.toClusterId)]),
];

/** `toName` is empty for an invitation by e-mail: addresses do not belong in the log. */
const fact = z.object({ title: z.string(), fromName: z.string(), toName: z.string(), role: z.enum(invitedRoles) });

export const invitationSent = defineEvent("invitation.sent", fact);
export const invitationAccepted = defineEvent("invitation.accepted", fact.extend({ word: z.string() }));
export const invitationDeclined = defineEvent("invitation.declined", fact.extend({ word: z.string() }));
export const invitationWithdrawn = defineEvent("invitation.withdrawn", fact);
