import type { Actor } from "#src/lib/actor.ts";
import { ensure, invalid } from "#src/lib/errors.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { adaptationUpdated, concerned } from "../events.ts";
import { canEditProposal } from "../policy.ts";
import type { UpdateProposal } from "../schema.ts";
import { countRegions, updateFields } from "../store.ts";
import { lockForPartner } from "./lock-for-partner.ts";

export type Updated =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly reason: "newer" };

/** Saves title, regions, needs, conditions and activity, unless someone saved since the form was filled. */
export async function updateProposal(actor: Actor, input: UpdateProposal): Promise<Updated> {
  return transaction(async (tx) => {
    const { person, adaptation } = await lockForPartner(tx, actor, input.adaptationId);
    ensure(canEditProposal(actor, adaptation), "adaptations.notEditable");
    if ((await countRegions(tx, input.regionCodes)) !== input.regionCodes.length) throw invalid("adaptations.region");
    const { adaptationId, revision, ...fields } = input;
    if (!(await updateFields(tx, adaptationId, revision, fields))) return { ok: false, reason: "newer" };
    await announce(
      tx,
      adaptationUpdated(person, concerned(adaptation), { title: fields.title, clusterName: person.acting.name }),
    );
    return { ok: true, revision: revision + 1 };
  });
}
