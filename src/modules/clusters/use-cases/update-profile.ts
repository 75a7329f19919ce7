import type { Actor } from "#src/lib/actor.ts";
import { conflict, ensure, invalid, notFound } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { clusterUpdated } from "../events.ts";
import { canEditProfile } from "../policy.ts";
import { changedFields } from "../rules.ts";
import type { Profile, UpdateProfile } from "../schema.ts";
import { findProfile, regionExists, saveProfile } from "../store.ts";
import { notManaging, ownCluster } from "./own-cluster.ts";

export type UpdateProfileResult =
  | { ok: true; revision: number; profile: Profile }
  /** Somebody saved since the form was filled: what they saved, for merging. */
  | { ok: false; reason: "newer"; revision: number; profile: Profile };

/** Saves the whole profile over the revision that the form was filled from. Throws `clusters.region`. */
export async function updateProfile(actor: Actor, input: UpdateProfile): Promise<UpdateProfileResult> {
  return transaction(async (tx) => {
    const { person, rights } = await ownCluster(tx, actor, input.clusterId, { lock: true });
    ensure(canEditProfile(person, rights), notManaging(rights));
    const stored = await findProfile(tx, { id: rights.id });
    if (!stored) throw notFound();
    if (stored.revision !== input.revision) {
      return { ok: false, reason: "newer", revision: stored.revision, profile: stored.profile };
    }
    const fields = changedFields(stored.profile, input.profile);
    if (fields.length === 0) return { ok: true, revision: stored.revision, profile: stored.profile };
    if (!(await regionExists(tx, input.profile.regionCode))) throw invalid("clusters.region");
    const revision = await saveProfile(tx, rights.id, input.revision, input.profile);
    if (revision === null) throw conflict(); // cannot be: the row is locked
    const data = { title: input.profile.name, by: person.name, fields };
    await announce(tx, clusterUpdated(person, [subject("cluster", rights.id)], data));
    return { ok: true, revision, profile: input.profile };
  });
}
