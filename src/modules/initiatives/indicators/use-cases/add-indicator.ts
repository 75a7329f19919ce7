import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { newId } from "#src/lib/ids.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { indicatorAdded } from "../../events.ts";
import { enterWork } from "../../use-cases/enter-work.ts";
import type { AddIndicatorInput, Indicator } from "../schema.ts";
import { hasCommonIndicator, insertIndicator, isMeasured } from "../store.ts";
import { presentIndicator } from "./enter-indicator.ts";

export type IndicatorAdded =
  | { readonly ok: true; readonly current: Indicator }
  | { readonly ok: false; readonly reason: "alreadyMeasured" };

/** An indicator of one's own, or one of the common ones, which an initiative measures once. */
export async function addIndicator(actor: Actor, input: AddIndicatorInput): Promise<IndicatorAdded> {
  return transaction(async (tx) => {
    const { actor: person, initiative } = await enterWork(tx, actor, input.initiativeId);
    const code = input.what.kind === "common" ? input.what.code : null;
    if (code !== null) {
      if (!(await hasCommonIndicator(tx, code))) throw notFound();
      if (await isMeasured(tx, initiative.id, code)) return { ok: false, reason: "alreadyMeasured" };
    }
    const own = input.what.kind === "own" ? input.what : { name: "", unit: "" };
    const id = newId();
    await insertIndicator(tx, {
      id,
      initiativeId: initiative.id,
      commonCode: code,
      name: own.name,
      unit: own.unit,
      baseline: input.baseline,
      target: input.target,
    });
    await announce(
      tx,
      indicatorAdded(person, [subject("initiative", initiative.id)], {
        title: initiative.title,
        itemId: id,
        indicator: code ?? own.name,
      }),
    );
    return { ok: true, current: await presentIndicator(tx, initiative.id, id) };
  });
}
