import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { type Entered, enterWork } from "../../use-cases/enter-work.ts";
import type { Milestone } from "../schema.ts";
import { findInitiativeIdOfMilestone, lockMilestone, type StoredMilestone } from "../store.ts";

/** One milestone, held for changing, by one who may. A removed one is found only by who asks for it. Throws `notFound`. */
export async function enterMilestone(
  tx: Tx,
  actor: Actor,
  milestoneId: string,
  { removed = false } = {},
): Promise<Entered & { readonly milestone: StoredMilestone }> {
  const entered = await enterWork(tx, actor, await findInitiativeIdOfMilestone(tx, milestoneId));
  const milestone = await lockMilestone(tx, milestoneId);
  if (!milestone || milestone.removed !== removed) throw notFound();
  return { ...entered, milestone };
}

/** The milestone as it stands now in this transaction. */
export async function presentMilestone(tx: Tx, milestoneId: string): Promise<Milestone> {
  const milestone = await lockMilestone(tx, milestoneId);
  if (!milestone) throw notFound();
  const { initiativeId: _, removed: __, ...shown } = milestone;
  return shown;
}
