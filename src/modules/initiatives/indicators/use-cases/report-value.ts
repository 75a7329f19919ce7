import type { Actor } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { newId } from "#src/lib/ids.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { indicatorReported } from "../../events.ts";
import { canReportFor } from "../../policy.ts";
import type { Saved } from "../../schema.ts";
import { ensureBegun } from "../rules.ts";
import type { Indicator, ReportInput } from "../schema.ts";
import { putValue } from "../store.ts";
import { enterIndicator, presentIndicator } from "./enter-indicator.ts";

/** What the actor's cluster adds in one half-year; reported again, it replaces what was reported before. */
export async function reportValue(actor: Actor, input: ReportInput): Promise<Saved<Indicator>> {
  return transaction(async (tx) => {
    const { actor: person, initiative, indicator } = await enterIndicator(tx, actor, input.indicatorId);
    ensure(canReportFor(actor, initiative, input.clusterId), "initiatives.notOwnCluster");
    ensureBegun(input.period, new Date());
    const stored = await putValue(tx, { ...input, id: newId(), accountId: person.accountId });
    if (!stored)
      return { ok: false, reason: "newer", current: await presentIndicator(tx, initiative.id, indicator.id) };
    await announce(
      tx,
      indicatorReported(person, [subject("initiative", initiative.id), subject("cluster", input.clusterId)], {
        title: initiative.title,
        itemId: indicator.id,
        indicator: indicator.commonCode ?? indicator.name,
        cluster: person.acting.name,
        period: input.period,
        value: input.value,
      }),
    );
    return { ok: true, current: await presentIndicator(tx, initiative.id, indicator.id) };
  });
}
