import type { Actor } from "#src/lib/actor.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { indicatorRemoved } from "../../events.ts";
import { saveIndicator } from "../store.ts";
import { enterIndicator } from "./enter-indicator.ts";

/** Takes an indicator away with all that was reported; `restoreIndicator` brings it back. */
export async function removeIndicator(actor: Actor, input: { indicatorId: string }): Promise<void> {
  await transaction(async (tx) => {
    const { actor: person, initiative, indicator } = await enterIndicator(tx, actor, input.indicatorId);
    await saveIndicator(tx, indicator.id, { removedAt: new Date() });
    await announce(
      tx,
      indicatorRemoved(person, [subject("initiative", initiative.id)], {
        title: initiative.title,
        itemId: indicator.id,
        indicator: indicator.commonCode ?? indicator.name,
      }),
    );
  });
}
