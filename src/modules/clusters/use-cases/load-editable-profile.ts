import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { reading } from "#src/platform/transaction.ts";
import { canEditProfile } from "../policy.ts";
import { findProfile, findSlugOwner, type StoredProfile } from "../store.ts";
import { notManaging, ownCluster } from "./own-cluster.ts";

export type EditableProfile =
  | { readonly ok: true; readonly cluster: StoredProfile }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly cluster: Pick<StoredProfile, "id" | "slug"> & { name: string };
    };

/** The whole profile, for its form. Members who may not edit just now are told why; for others there is nothing here. */
export async function loadEditableProfile(actor: Actor, slug: string): Promise<EditableProfile> {
  const tx = reading();
  const id = await findSlugOwner(tx, slug);
  if (!id) throw notFound();
  const { rights } = await ownCluster(tx, actor, id);
  if (!canEditProfile(actor, rights)) {
    return { ok: false, reason: notManaging(rights), cluster: { id, slug: rights.slug, name: rights.name } };
  }
  const cluster = await findProfile(tx, { id });
  if (!cluster) throw notFound();
  return { ok: true, cluster };
}
