import { type ActingPerson, type Actor, isActing } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { canView } from "../policy.ts";
import { lockAdaptation, type StoredAdaptation } from "../store.ts";

export type Locked = { readonly person: ActingPerson; readonly adaptation: StoredAdaptation };

/** The adaptation, locked, for someone who may see all of it; to anybody else it is not there. Throws `notFound`. */
export async function lockForPartner(tx: Tx, actor: Actor, adaptationId: string): Promise<Locked> {
  const adaptation = await lockAdaptation(tx, adaptationId);
  if (!isActing(actor) || !adaptation || !canView(actor, adaptation)) throw notFound();
  return { person: actor, adaptation };
}
