import type { Actor } from "#src/lib/actor.ts";
import { toDay } from "#src/lib/dates.ts";
import { reading } from "#src/platform/transaction.ts";
import { listMilestones } from "../milestones/store.ts";
import { abilitiesIn, canReadInitiative } from "../policy.ts";
import type { InitiativePage } from "../schema.ts";
import { findHead, findScope, listIndicators, listPartners } from "../store.ts";
import { listTasks } from "../tasks/store.ts";
import { ensureSeen, peopleOf } from "./enter-work.ts";

/** The whole page in seven queries, however much there is on it. Throws `notFound`. */
export async function loadInitiative(
  actor: Actor,
  { initiativeId }: { initiativeId: string },
): Promise<InitiativePage> {
  const tx = reading();
  const scope = ensureSeen(actor, await findScope(tx, initiativeId));
  const partner = canReadInitiative(actor, scope);
  const [head, partners, tasks, milestones, indicators, people] = await Promise.all([
    findHead(tx, initiativeId),
    listPartners(tx, initiativeId),
    listTasks(tx, initiativeId),
    listMilestones(tx, initiativeId),
    listIndicators(tx, [initiativeId]),
    partner ? peopleOf(scope) : [],
  ]);
  const page: InitiativePage = {
    ...head,
    serviceId: scope.serviceId,
    partners,
    people: people.map(({ accountId, name, clusterId }) => ({ accountId, name, clusterId })),
    tasks,
    milestones,
    indicators: indicators.map(({ initiativeId: _, ...indicator }) => indicator),
    abilities: abilitiesIn(actor, scope),
    today: toDay(new Date()),
  };
  return partner ? page : publicView(page);
}

/** What everyone may see of a public initiative: nobody's name, and no free text that was written for partners. */
function publicView(page: InitiativePage): InitiativePage {
  return {
    ...page,
    adaptationId: null,
    stopReason: "",
    tasks: page.tasks.map((task) => ({ ...task, assigneeId: null, description: "" })),
    milestones: page.milestones.map((milestone) => ({ ...milestone, assigneeId: null })),
    indicators: page.indicators.map((indicator) => ({
      ...indicator,
      values: indicator.values.map((value) => ({ ...value, note: "", reportedById: null })),
    })),
  };
}
