import type { ActingPerson, Actor } from "#src/lib/actor.ts";
import { isActing } from "#src/lib/actor.ts";
import { ensure, invalid, notFound } from "#src/lib/errors.ts";
import { asClusterId } from "#src/lib/ids.ts";
import { listMembersOf } from "#src/modules/clusters/use-cases/list-members.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { canEditWork, canSeeInitiative, isDoingPartner, isOpen } from "../policy.ts";
import { lockScope, type Scope, shareScope } from "../store.ts";

export type Entered = { readonly actor: ActingPerson; readonly initiative: Scope };

/** The initiative, for one who may see it; "missing" and "hidden" are one answer. */
export function ensureSeen(actor: Actor, initiative: Scope | null): Scope {
  if (!initiative || !canSeeInitiative(actor, initiative)) throw notFound();
  return initiative;
}

/** Into the work of an initiative that stays open while this transaction lasts. `initiativeId` null: nothing was found. */
export async function enterWork(tx: Tx, actor: Actor, initiativeId: string | null): Promise<Entered> {
  const initiative = ensureSeen(actor, initiativeId ? await shareScope(tx, initiativeId) : null);
  ensure(isOpen(initiative), "initiatives.ended");
  ensure(isActing(actor) && canEditWork(actor, initiative), "initiatives.notEditor");
  return { actor, initiative };
}

/** Alone with an initiative, to decide about it as a whole. */
export async function enterAlone(tx: Tx, actor: Actor, initiativeId: string): Promise<Scope> {
  return ensureSeen(actor, await lockScope(tx, initiativeId));
}

/** Whom the work may be given to: a cluster that carries it out, a member of such a cluster. Answers the person's name. */
export async function checkResponsible(
  initiative: Scope,
  who: { clusterId?: string | null | undefined; assigneeId?: string | null | undefined },
): Promise<{ assignee: string | null }> {
  if (who.clusterId && !isDoingPartner(initiative, who.clusterId)) throw invalid("initiatives.notPartner");
  if (!who.assigneeId) return { assignee: null };
  const people = await peopleOf(initiative);
  const person = people.find(({ accountId }) => accountId === who.assigneeId);
  if (!person) throw invalid("initiatives.notMember");
  return { assignee: person.name };
}

/** The members of the clusters that carry the initiative out. */
export async function peopleOf(initiative: Pick<Scope, "partners">) {
  const doing = initiative.partners.filter(({ role }) => role === "lead" || role === "coImplementer");
  return listMembersOf(doing.map(({ clusterId }) => asClusterId(clusterId)));
}
