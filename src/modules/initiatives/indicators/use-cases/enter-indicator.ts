import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { listIndicators } from "../../store.ts";
import { type Entered, enterWork } from "../../use-cases/enter-work.ts";
import type { Indicator } from "../schema.ts";
import { findInitiativeIdOfIndicator, lockIndicator, type StoredIndicator } from "../store.ts";

/** One indicator, held for changing, by one who may. A removed one is found only by who asks for it. Throws `notFound`. */
export async function enterIndicator(
  tx: Tx,
  actor: Actor,
  indicatorId: string,
  { removed = false } = {},
): Promise<Entered & { readonly indicator: StoredIndicator }> {
  const entered = await enterWork(tx, actor, await findInitiativeIdOfIndicator(tx, indicatorId));
  const indicator = await lockIndicator(tx, indicatorId);
  if (!indicator || indicator.removed !== removed) throw notFound();
  return { ...entered, indicator };
}

/** The indicator with its values as they stand now in this transaction. */
export async function presentIndicator(tx: Tx, initiativeId: string, indicatorId: string): Promise<Indicator> {
  const found = (await listIndicators(tx, [initiativeId])).find(({ id }) => id === indicatorId);
  if (!found) throw notFound();
  const { initiativeId: _, ...indicator } = found;
  return indicator;
}
