import { type Actor, isPerson } from "#src/lib/actor.ts";
import { hashOf } from "#src/platform/secrets.ts";
import { reading } from "#src/platform/transaction.ts";
import { maskedEmail } from "../../rules.ts";
import { canUseLink } from "../policy.ts";
import { isOpen } from "../rules.ts";
import { findClaim } from "../store.ts";

export type ClaimByLink = {
  /** Used: by this very link, for whoever asked. Taken: the cluster has a manager, by another way. */
  readonly state: "open" | "used" | "taken" | "closed";
  readonly cluster: { readonly name: string; readonly slug: string };
  readonly person: { readonly name: string; readonly email: string };
  readonly expiresAt: Date;
  readonly viewer: "claimant" | "other" | "anonymous";
};

/** What the mailed link shows before anything is decided; null when there is no such claim. */
export async function loadClaim(actor: Actor, token: string): Promise<ClaimByLink | null> {
  const claim = await findClaim(reading(), { tokenHash: hashOf(token) });
  if (!claim?.cluster.published) return null;
  const { cluster, person, expiresAt } = claim;
  const own = canUseLink(actor, claim);
  return {
    state: stateOf(claim, new Date()),
    cluster: { name: cluster.name, slug: cluster.slug },
    person: { name: person.name, email: own ? person.email : maskedEmail(person.email) },
    expiresAt,
    viewer: own ? "claimant" : isPerson(actor) ? "other" : "anonymous",
  };
}

function stateOf(claim: NonNullable<Awaited<ReturnType<typeof findClaim>>>, now: Date): ClaimByLink["state"] {
  if (claim.state === "confirmed") return "used";
  if (claim.cluster.claimed) return "taken";
  return isOpen(claim, now) ? "open" : "closed";
}
