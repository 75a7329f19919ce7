import type { ClusterRole } from "#src/lib/actor.ts";
import type { Profile } from "./schema.ts";

/** How long an invitation into a cluster can be accepted. */
export const invitationDays = 14;

/** A cluster without a manager could never be changed again: the last one stays. */
export const keepsAManager = (managers: number, leaving: ClusterRole, becomes: ClusterRole | null): boolean =>
  leaving !== "manager" || becomes === "manager" || managers > 1;

export type InvitationState = "open" | "accepted" | "withdrawn" | "expired";

export function invitationState(
  invitation: { readonly acceptedAt: Date | null; readonly withdrawnAt: Date | null; readonly expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.withdrawnAt) return "withdrawn";
  return invitation.expiresAt > now ? "open" : "expired";
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which two profiles differ. */
export const changedFields = (before: Profile, after: Profile): (keyof Profile)[] =>
  (Object.keys(after) as (keyof Profile)[]).filter((field) => !same(before[field], after[field]));

/** "ana.novak@example.org" -> "a…@example.org": enough for its owner to know it, and no more. */
export const maskedEmail = (email: string): string => `${email.slice(0, 1)}…${email.slice(email.lastIndexOf("@"))}`;

// Addresses below /clusters that are not clusters.
const taken = ["new", "interests", "favourites", "searches", "compare", "peers"];

/** Addresses to try for a new cluster, the nicest first; the last one is free for sure. */
export const slugCandidates = (slug: string, id: string): string[] =>
  [slug, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${slug}-${n}`), `${slug}-${id.slice(-12)}`].filter(
    (candidate) => !taken.includes(candidate),
  );
