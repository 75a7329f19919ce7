import { z } from "zod";
import { defineEvent } from "#src/lib/events.ts";
import { clusterRoleSchema } from "./schema.ts";

// `title` is the cluster's name at the time; people are named, so that the log stays readable when they have left.
const title = z.string();
const person = z.string();

export const clusterCreated = defineEvent("cluster.created", z.object({ title, by: person }));
export const clusterUpdated = defineEvent(
  "cluster.updated",
  z.object({ title, by: person, fields: z.array(z.string()) }),
);
/** The address is not in the log, which more people read than the list of invitations. */
export const memberInvited = defineEvent(
  "cluster.memberInvited",
  z.object({ title, by: person, role: clusterRoleSchema }),
);
export const memberJoined = defineEvent(
  "cluster.memberJoined",
  z.object({ title, member: person, role: clusterRoleSchema }),
);
/** `by` is the member's own name when they left by themselves. */
export const memberRemoved = defineEvent(
  "cluster.memberRemoved",
  z.object({ title, by: person, member: person, left: z.boolean() }),
);
export const roleChanged = defineEvent(
  "cluster.roleChanged",
  z.object({ title, by: person, member: person, role: clusterRoleSchema }),
);
