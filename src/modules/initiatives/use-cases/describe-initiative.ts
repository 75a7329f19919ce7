import { type Actor, isActing } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { initiativeUpdated } from "../events.ts";
import { canDescribe } from "../policy.ts";
import type { DescribeInput, Saved } from "../schema.ts";
import { findDescription, saveInitiative } from "../store.ts";
import { enterAlone } from "./enter-work.ts";

type Description = { readonly title: string; readonly summary: string; readonly revision: number };

/** Saves title and summary, unless somebody saved a newer state meanwhile. */
export async function describeInitiative(actor: Actor, input: DescribeInput): Promise<Saved<Description>> {
  return transaction(async (tx) => {
    const initiative = await enterAlone(tx, actor, input.initiativeId);
    ensure(isActing(actor) && canDescribe(actor, initiative), "initiatives.notLead");
    const present = await findDescription(tx, initiative.id);
    if (present.revision !== input.revision) return { ok: false, reason: "newer", current: present };
    await saveInitiative(tx, initiative.id, { title: input.title, summary: input.summary });
    await announce(tx, initiativeUpdated(actor, [subject("initiative", initiative.id)], { title: input.title }));
    return { ok: true, current: await findDescription(tx, initiative.id) };
  });
}
