import type { Actor } from "#src/lib/actor.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { indicatorUpdated } from "../../events.ts";
import type { Saved } from "../../schema.ts";
import type { Indicator, UpdateIndicatorInput } from "../schema.ts";
import { saveIndicator } from "../store.ts";
import { enterIndicator, presentIndicator } from "./enter-indicator.ts";

/** Saves baseline and target, and the name of an own indicator; a common one keeps its name. */
export async function updateIndicator(actor: Actor, input: UpdateIndicatorInput): Promise<Saved<Indicator>> {
  return transaction(async (tx) => {
    const { actor: person, initiative, indicator } = await enterIndicator(tx, actor, input.indicatorId);
    const present = () => presentIndicator(tx, initiative.id, indicator.id);
    if (indicator.revision !== input.revision) return { ok: false, reason: "newer", current: await present() };
    const { baseline, target } = input;
    const own = indicator.commonCode === null ? { name: input.name, unit: input.unit } : {};
    await saveIndicator(tx, indicator.id, { ...own, baseline, target });
    await announce(
      tx,
      indicatorUpdated(person, [subject("initiative", initiative.id)], {
        title: initiative.title,
        itemId: indicator.id,
        indicator: indicator.commonCode ?? input.name ?? indicator.name,
      }),
    );
    return { ok: true, current: await present() };
  });
}
