import type { Actor } from "#src/lib/actor.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { indicatorRestored } from "../../events.ts";
import { saveIndicator } from "../store.ts";
import { enterIndicator } from "./enter-indicator.ts";

/** Brings a removed indicator back with all that was reported. */
export async function restoreIndicator(actor: Actor, input: { indicatorId: string }): Promise<void> {
  await transaction(async (tx) => {
    const {
      actor: person,
      initiative,
      indicator,
    } = await enterIndicator(tx, actor, input.indicatorId, { removed: true });
    await saveIndicator(tx, indicator.id, { removedAt: null });
    await announce(
      tx,
      indicatorRestored(person, [subject("initiative", initiative.id)], {
        title: initiative.title,
        itemId: indicator.id,
        indicator: indicator.commonCode ?? indicator.name,
      }),
    );
  });
}
