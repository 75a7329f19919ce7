import { z } from "zod";
import { type DomainEvent, defineEvent, subject } from "#src/lib/events.ts";
import type { Standing } from "./schema.ts";

/** What an event of this adaptation is about: itself, then every cluster that takes part. */
export const concerned = (adaptation: Standing & { readonly id: string }): DomainEvent["about"] => [
  subject("adaptation", adaptation.id),
  ...adaptation.partners.map(({ clusterId }) => subject("cluster", clusterId)),
];

// Names are kept as text: the log stays readable when things are renamed or gone.
const fact = z.object({ title: z.string(), clusterName: z.string() });
const withReason = fact.extend({ reason: z.string() });
const ofVersion = fact.extend({ version: z.int() });

export const adaptationCreated = defineEvent("adaptation.created", fact);
export const adaptationUpdated = defineEvent("adaptation.updated", fact);
export const adaptationProposed = defineEvent("adaptation.proposed", fact);
export const adaptationWithdrawn = defineEvent("adaptation.withdrawn", fact);
export const approvalOpened = defineEvent("adaptation.approvalOpened", ofVersion);
export const approvalGiven = defineEvent("adaptation.approvalGiven", ofVersion);
export const approvalRefused = defineEvent("adaptation.approvalRefused", withReason.extend({ version: z.int() }));
export const adaptationApproved = defineEvent("adaptation.approved", ofVersion);
export const adaptationReopened = defineEvent("adaptation.reopened", fact);
/** `clusterName` did it; `partnerName` takes part no more. */
export const partnerEnded = defineEvent(
  "adaptation.partnerEnded",
  fact.extend({ partnerName: z.string(), left: z.boolean() }),
);
