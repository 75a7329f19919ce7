import { type Actor, isActing } from "#src/lib/actor.ts";
import { conflict, ensure } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { newId } from "#src/lib/ids.ts";
import { type ApprovedPlan, loadApprovedPlan } from "#src/modules/adaptations/use-cases/load-approved-plan.ts";
import { markImplementing } from "#src/modules/adaptations/use-cases/mark-implementing.ts";
import { announce } from "#src/platform/events.ts";
import { transaction } from "#src/platform/transaction.ts";
import { initiativeCreated } from "../events.ts";
import { canStart } from "../policy.ts";
import type { StartInput } from "../schema.ts";
import { findInitiativeOf, insertInitiative } from "../store.ts";
import { peopleOf } from "./enter-work.ts";

/**
 * Makes an initiative of an approved plan, by a manager of the lead: partners carried over, each commitment a milestone or a
 * task that remembers it. Asked twice, also at once, there is one initiative, and both are led to it.
 */
export async function startInitiative(actor: Actor, input: StartInput): Promise<{ initiativeId: string }> {
  return transaction(async (tx) => {
    const plan = await loadApprovedPlan(tx, actor, input.adaptationId);
    const { adaptation } = plan;
    ensure(isActing(actor) && canStart(actor, adaptation.clusterId), "initiatives.notLead");
    if (adaptation.state !== "approved") {
      const made = await findInitiativeOf(tx, adaptation.id);
      if (!made) throw conflict("initiatives.notApproved");
      return { initiativeId: made.id };
    }
    const work = await workOf(plan);
    const id = newId();
    await insertInitiative(tx, {
      id,
      adaptationId: adaptation.id,
      versionId: plan.versionId,
      title: adaptation.title,
      summary: "",
      partners: plan.partners.map(({ clusterId, role }) => ({ clusterId, role })),
      ...work,
    });
    await markImplementing(tx, adaptation.id);
    await announce(
      tx,
      initiativeCreated(
        actor,
        [
          subject("initiative", id),
          subject("adaptation", adaptation.id),
          ...plan.partners.map(({ clusterId }) => subject("cluster", clusterId)),
        ],
        { title: adaptation.title, tasks: work.tasks.length, milestones: work.milestones.length },
      ),
    );
    return { initiativeId: id };
  });
}

/** The plan's commitments as milestones and tasks, in the plan's order. */
async function workOf({ partners, commitments }: ApprovedPlan) {
  const members = new Set<string>((await peopleOf({ partners })).map(({ accountId }) => accountId));
  const doing = new Set<string>(
    partners.filter(({ role }) => role === "lead" || role === "coImplementer").map(({ clusterId }) => clusterId),
  );
  const rows = commitments
    .filter(({ what }) => what.trim() !== "")
    .map((commitment, index) => ({
      ...commitment,
      place: (index + 1) * 1024,
      row: {
        id: newId(),
        commitmentId: commitment.id,
        title: asTitle(commitment.what),
        clusterId: commitment.clusterId && doing.has(commitment.clusterId) ? commitment.clusterId : null,
        assigneeId: commitment.accountId && members.has(commitment.accountId) ? commitment.accountId : null,
        due: commitment.due,
      },
    }));
  return {
    milestones: rows.filter(({ kind }) => kind === "milestone").map(({ row }) => row),
    tasks: rows
      .filter(({ kind }) => kind === "task")
      // Who is named in words alone, and with what, stays where the work is read.
      .map(({ row, place, accountId, who, withWhat }) => ({
        ...row,
        position: place,
        description: [accountId ? "" : who, withWhat].filter(Boolean).join("\n\n"),
      })),
  };
}

/** One line of at most 300 characters; the whole commitment stays readable in the plan. */
function asTitle(what: string): string {
  const text = what.replace(/\s+/g, " ").trim();
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
