import type { Actor } from "#src/lib/actor.ts";
import { ensure, notFound } from "#src/lib/errors.ts";
import { transaction } from "#src/platform/transaction.ts";
import { canChangeFavourites } from "../policy.ts";
import type { Note, Noted } from "../schema.ts";
import { lockNote, saveNote } from "../store.ts";

/** Writes the team's note on a favourite; one that a colleague wrote meanwhile is told, not lost. Throws `notFound`, `forbidden`. */
export async function writeNote(actor: Actor, { clusterId, note, before }: Note): Promise<Noted> {
  ensure(canChangeFavourites(actor), "discovery.notEditor");
  return transaction(async (tx) => {
    const stored = await lockNote(tx, actor.acting.clusterId, clusterId);
    if (stored === null) throw notFound();
    if (stored !== before && stored !== note) return { ok: false, reason: "newer", note: stored };
    await saveNote(tx, actor.acting.clusterId, clusterId, note);
    return { ok: true, note };
  });
}
