import { z } from "zod";
import { type DomainEvent, defineEvent, subject } from "#src/lib/events.ts";
import type { Sides } from "./policy.ts";

/** Such an event is about who asks, then who is asked. */
export const concernedBy = ({ fromClusterId, toClusterId }: Sides): DomainEvent["about"] => [
  subject("cluster", fromClusterId),
  subject("cluster", toClusterId),
];

/**
 * `title` is the name of the cluster whose people are told. Neither message nor word nor address is in the log: they are for
 * the two clusters alone.
 */
const fact = z.object({ title: z.string(), fromName: z.string(), toName: z.string() });

export const interestAsked = defineEvent("interest.asked", fact);
export const interestAccepted = defineEvent("interest.accepted", fact);
export const interestDeclined = defineEvent("interest.declined", fact);
export const interestWithdrawn = defineEvent("interest.withdrawn", fact);
