import { type Actor, isActing, isPerson } from "#src/lib/actor.ts";
import { days } from "#src/lib/dates.ts";
import { type Addressed, canAccept, hasAddress } from "./policy.ts";
import { type InvitationState, invitationDays } from "./schema.ts";

export const expiryOf = (now: Date): Date => new Date(now.getTime() + days(invitationDays));

/** The state as of now: the job that writes "expired" runs by the hour only. */
export const stateAt = (invitation: { state: InvitationState; expiresAt: Date }, now: Date): InvitationState =>
  invitation.state === "pending" && invitation.expiresAt <= now ? "expired" : invitation.state;

/** What someone who holds a mailed link must do before they can accept; "answer" when nothing is left. */
export type NextStep = "signIn" | "otherAddress" | "createCluster" | "askManager" | "answer";

export function nextStep(actor: Actor, invitation: Addressed): NextStep {
  if (!isPerson(actor)) return "signIn";
  if (!hasAddress(actor, invitation)) return "otherAddress";
  if (!isActing(actor)) return "createCluster";
  return canAccept(actor, invitation) ? "answer" : "askManager";
}

/** Enough of an address for its owner to know it: "a…@example.org". */
export const maskedEmail = (email: string): string => email.replace(/^(.)[^@]*/u, "$1…");
