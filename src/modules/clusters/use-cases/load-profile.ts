import { type Actor, type ClusterRole, isPerson } from "#src/lib/actor.ts";
import type { ClusterId } from "#src/lib/ids.ts";
import type { Localised } from "#src/lib/locales.ts";
import { reading } from "#src/platform/transaction.ts";
import { canClaim } from "../claims/policy.ts";
import { type ClusterRights, canEditProfile, canViewContact, canViewMembers, canViewProfile } from "../policy.ts";
import type { Profile } from "../schema.ts";
import { findProfile, findRights } from "../store.ts";

export type Contact = { readonly name: string | null; readonly email: string | null; readonly phone: string | null };

export type ClusterProfile = {
  readonly id: ClusterId;
  readonly slug: string;
  readonly country: string;
  readonly region: { readonly name: string; readonly names: Localised; readonly lat: number; readonly lon: number };
  readonly profile: Omit<Profile, "contactName" | "contactEmail" | "contactPhone">;
  /** Null when there is none; "hidden" when one must sign in to see it. */
  readonly contact: Contact | "hidden" | null;
  readonly demo: boolean;
  /** False for an imported cluster that no manager has made theirs yet. */
  readonly claimed: boolean;
  readonly updatedAt: Date;
  /** What the viewer is in this cluster, whomever they act for. */
  readonly ownRole: ClusterRole | null;
  readonly abilities: { readonly edit: boolean; readonly viewMembers: boolean; readonly claim: boolean };
};

/** A cluster's public page; null when there is none that the actor may see. */
export async function loadProfile(actor: Actor, slug: string): Promise<ClusterProfile | null> {
  const tx = reading();
  const stored = await findProfile(tx, { slug });
  if (!stored) return null;
  const rights: ClusterRights | null = isPerson(actor)
    ? await findRights(tx, stored.id, actor.accountId)
    : { id: stored.id, published: stored.profile.published, ownRole: null };
  if (!rights || !canViewProfile(actor, rights)) return null;
  const { contactName: name, contactEmail: email, contactPhone: phone, ...profile } = stored.profile;
  const contact = name || email || phone ? { name, email, phone } : null;
  return {
    id: stored.id,
    slug: stored.slug,
    country: stored.country,
    region: stored.region,
    profile,
    contact: contact && !canViewContact(actor, rights) ? "hidden" : contact,
    demo: stored.demo,
    claimed: stored.claimed,
    updatedAt: stored.updatedAt,
    ownRole: rights.ownRole,
    abilities: {
      edit: canEditProfile(actor, rights),
      viewMembers: canViewMembers(actor, rights),
      claim: canClaim(actor, { published: rights.published, claimed: stored.claimed }),
    },
  };
}
