import { z } from "zod";
import { defineEvent } from "#src/lib/events.ts";
import { claimWays } from "./claims/schema.ts";
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

/** Somebody says that an imported cluster is theirs; about the cluster, then the account. */
export const claimAsked = defineEvent("cluster.claimAsked", z.object({ title, by: person, way: z.enum(claimWays) }));

// `slug` leads to the cluster's page, `word` is the administrator's.
const claimAnswer = { title, slug: z.string(), word: z.string() };
export const clusterClaimed = defineEvent(
  "cluster.claimed",
  z.object({ ...claimAnswer, member: person, way: z.enum(claimWays) }),
);
/** `taken` when somebody else was faster, so that nobody has refused it. */
export const claimRefused = defineEvent("cluster.claimRefused", z.object({ ...claimAnswer, taken: z.boolean() }));
