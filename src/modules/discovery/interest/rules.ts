import type { AskProblem, InterestState } from "./schema.ts";

export type Deed = "accept" | "decline" | "withdraw";
type Settled = Exclude<InterestState, "pending">;

const outcomes: Record<Deed, Settled> = { accept: "accepted", decline: "declined", withdraw: "withdrawn" };

/** What becomes of an interest in this state. Only what is pending can be answered or withdrawn: else what became of it already. */
export const after = (
  state: InterestState,
  deed: Deed,
): { readonly ok: true; readonly state: Settled } | { readonly ok: false; readonly reason: Settled } =>
  state === "pending" ? { ok: true, state: outcomes[deed] } : { ok: false, reason: state };

/** Why one cluster cannot tell another that it would like to do something with it. */
export function askProblem(
  from: { readonly id: string; readonly published: boolean },
  to: { readonly id: string; readonly claimed: boolean },
): Exclude<AskProblem, "alreadyAsked"> | null {
  if (from.id === to.id) return "oneself";
  // Nobody would read it.
  if (!to.claimed) return "unclaimed";
  // The other side could not see who asks.
  return from.published ? null : "unpublished";
}
