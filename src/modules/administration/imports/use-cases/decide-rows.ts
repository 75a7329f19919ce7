import {
  clusterRecordSchema,
  type Evidence,
  type Keyed,
  type Plan,
  partnerRecordSchema,
  projectRecordSchema,
} from "#src/modules/cooperation/records/schema.ts";
import { planClusters } from "#src/modules/cooperation/records/use-cases/plan-clusters.ts";
import { knownProjects, planPartners, planProjects } from "#src/modules/cooperation/records/use-cases/plan-projects.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { type Decided, keysOfPart, type WorkRow } from "../rows/store.ts";
import type { ImportPart, Reason } from "../schema.ts";

/** A row with its value as the schema of its part has it. */
export const keyed =
  <Value>(schema: { parse(value: unknown): Value }) =>
  ({ key, hash, line, value }: WorkRow): Keyed<Value> => ({ key, hash, ordinal: line, value: schema.parse(value) });

/** What becomes of a batch of rows. */
export async function decideRows(
  tx: Tx,
  runId: string,
  part: ImportPart,
  rows: readonly WorkRow[],
): Promise<Decided[]> {
  if (part === "clusters") return told(rows, await planClusters(tx, runId, rows.map(keyed(clusterRecordSchema))));
  if (part === "projects") return told(rows, await planProjects(tx, rows.map(keyed(projectRecordSchema))));
  const partners = rows.map(keyed(partnerRecordSchema));
  const keys = [...new Set(partners.map(({ value }) => value.projectKey))];
  const projects = new Set([...(await knownProjects(tx, keys)), ...(await keysOfPart(tx, runId, "projects", keys))]);
  const wanted = partners.filter(({ value }) => projects.has(value.projectKey));
  return told(rows, await planPartners(tx, runId, wanted));
}

/** A partner without a plan is one of no known project. */
const told = (rows: readonly WorkRow[], plans: ReadonlyMap<string, Plan>): Decided[] =>
  rows.map(({ line, key, reasons }) => {
    const plan = plans.get(key);
    if (!plan) return { line, outcome: "refused", reasons: [...reasons, { key: "noProject", params: {} }] };
    return { line, outcome: plan.outcome, reasons: [...reasons, ...reasonsOf(plan)], plan };
  });

export function reasonsOf(plan: Plan): Reason[] {
  const because: Reason[] = plan.because ? [{ key: plan.because, params: {} }] : [];
  // Told once, with the row that makes the organisation.
  if (plan.outcome !== "joined" && plan.outcome !== "proposed") return because;
  return [
    ...because,
    ...plan.matches.map(({ strong, evidence, kind }): Reason => {
      return { key: strong ? "joinedTo" : "proposedTo", params: { kind, ...paramsOf(evidence) } };
    }),
  ];
}

const paramsOf = ({ name, similarity, sameName, sameTown, sameDomain }: Evidence): Reason["params"] => ({
  name,
  similarity,
  sameName: String(sameName),
  sameTown: String(sameTown),
  sameDomain: String(sameDomain),
});
