import { newId } from "#src/lib/ids.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { Keyed, PartnerRecord, Plan, ProjectRecord } from "../schema.ts";
import { compareProjects, findLinks, findProjects } from "../store.ts";
import { planOrganisations } from "./plan-organisations.ts";

/** Which projects are new, which say something new, by key. */
export async function planProjects(tx: Tx, records: readonly Keyed<ProjectRecord>[]): Promise<Map<string, Plan>> {
  const given = records.map(({ key, value }) => ({ ...value, key, id: newId() }));
  const stored = new Map((await compareProjects(tx, given)).map((row) => [row.key, row]));
  return new Map(
    given.map(({ key, id }): [string, Plan] => {
      const known = stored.get(key);
      if (!known) return [key, { outcome: "created", because: null, id, matches: [] }];
      const outcome = known.changed ? "updated" : "unchanged";
      return [key, { outcome, because: known.changed ? null : "known", id: known.id, matches: [] }];
    }),
  );
}

/** Which of the projects are there already. */
export const knownProjects = async (tx: Tx, keys: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await findProjects(tx, [...new Set(keys)])).keys());

/** What becomes of partners, by key: of the organisation, and of its part in the project. */
export async function planPartners(
  tx: Tx,
  runId: string,
  records: readonly Keyed<PartnerRecord>[],
): Promise<Map<string, Plan>> {
  const organisations = await planOrganisations(
    tx,
    runId,
    records.map((record) => ({ ...record, value: record.value.organisation })),
  );
  const projects = await findProjects(tx, [...new Set(records.map(({ value }) => value.projectKey))]);
  const links = records.flatMap(({ value }) => {
    const [projectId, organisationId] = [projects.get(value.projectKey), organisations.get(value.organisation.key)?.id];
    return projectId && organisationId ? [{ projectId, organisationId, lead: value.lead }] : [];
  });
  const linked = await findLinks(tx, links);
  const told = new Set<string>();
  return new Map(
    records.flatMap(({ key, value }): [string, Plan][] => {
      const plan = organisations.get(value.organisation.key);
      if (!plan) return [];
      // A new organisation is told about with its first row; the others only add it to their projects.
      const isFirst = plan.outcome !== "unchanged" && !told.has(value.organisation.key);
      told.add(value.organisation.key);
      if (isFirst) return [[key, plan]];
      const isLinked = linked.has(`${projects.get(value.projectKey)} ${plan.id}`);
      const rest = { id: plan.id, matches: plan.outcome === "unchanged" ? [] : plan.matches };
      return [
        [
          key,
          isLinked
            ? { outcome: "unchanged", because: "known", ...rest }
            : { outcome: "updated", because: "linked", ...rest },
        ],
      ];
    }),
  );
}
