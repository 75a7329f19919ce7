import { newId } from "#src/lib/ids.ts";
import { keepSmallRegions } from "#src/modules/regions/use-cases/keep-small-regions.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { existingClusters, insertOrganisationJoins, type NewOrganisationJoin, rootsOf } from "../../joins/store.ts";
import type { Keyed, OrganisationRecord, PartnerRecord, Plan, ProjectRecord } from "../schema.ts";
import {
  fillOrganisations,
  findLinks,
  findOrganisations,
  findProjects,
  insertLinks,
  insertOrganisations,
  upsertProjects,
} from "../store.ts";

export type Planned<Value> = Keyed<Value> & { readonly plan: Plan };

/** Writes a batch of projects as planned; what was changed in between is compared again by the statement itself. */
export async function saveProjects(tx: Tx, rows: readonly Planned<ProjectRecord>[]): Promise<void> {
  const toWrite = rows.filter(({ plan }) => plan.outcome !== "unchanged");
  if (toWrite.length > 0)
    await upsertProjects(
      tx,
      toWrite.map(({ key, value, plan }) => ({ ...value, key, id: plan.id })),
    );
}

/** What became of a partner's row: as planned, or nothing because it was so already, or its project is gone. */
export type PartnerResult = Plan["outcome"] | "noProject";

/** Writes a batch of partners: organisations with their regions and joins, and their parts in the projects. */
export async function savePartners(
  tx: Tx,
  rows: readonly Planned<PartnerRecord>[],
): Promise<Map<string, PartnerResult>> {
  const projects = await findProjects(tx, [...new Set(rows.map(({ value }) => value.projectKey))]);
  const wanted = rows.filter(({ value }) => projects.has(value.projectKey));
  const organisations = await keepOrganisations(tx, wanted);
  const links = wanted.flatMap(({ key, value, plan }) => {
    const [projectId, organisationId] = [projects.get(value.projectKey), organisations.ids.get(value.organisation.key)];
    return projectId && organisationId ? [{ key, projectId, organisationId, lead: value.lead, plan }] : [];
  });
  const linked = await findLinks(tx, links);
  await insertLinks(tx, links);
  return new Map([
    ...rows.map(({ key }): [string, PartnerResult] => [key, "noProject"]),
    ...links.map(({ key, projectId, organisationId, plan }): [string, PartnerResult] => {
      const isThere = linked.has(`${projectId} ${organisationId}`);
      return [key, isThere ? "unchanged" : plan.outcome === "unchanged" ? "updated" : plan.outcome];
    }),
  ]);
}

async function keepOrganisations(tx: Tx, rows: readonly Planned<PartnerRecord>[]) {
  const byKey = new Map<string, { value: OrganisationRecord; plan: Plan }>();
  for (const { value, plan } of rows) {
    const earlier = byKey.get(value.organisation.key);
    // The row that tells what it is joined to comes first; a later one may know the region.
    const merged = earlier && {
      ...earlier.value,
      nuts: earlier.value.nuts ?? value.organisation.nuts,
      nutsName: earlier.value.nutsName || value.organisation.nutsName,
      website: earlier.value.website ?? value.organisation.website,
    };
    byKey.set(value.organisation.key, { value: merged ?? value.organisation, plan: earlier?.plan ?? plan });
  }
  const keys = [...byKey.keys()];
  const small = [...byKey.values()].flatMap(({ value }) =>
    value.nuts ? [{ code: value.nuts, name: value.nutsName }] : [],
  );
  await keepSmallRegions(tx, small);
  const there = await findOrganisations(tx, keys);
  const missing = [...byKey.values()].filter(({ value }) => !there.has(value.key));
  const fresh = await insertOrganisations(
    tx,
    missing.map(({ value, plan }) => ({ ...value, id: plan.id })),
  );
  await fillOrganisations(
    tx,
    [...byKey.values()].filter(({ value }) => there.has(value.key)).map(({ value }) => value),
  );
  await joinFresh(
    tx,
    missing.filter(({ value }) => fresh.has(value.key)).map(({ plan }) => plan),
  );
  return { ids: await findOrganisations(tx, keys) };
}

/** What has gone since the preview is joined to nothing. */
async function joinFresh(tx: Tx, plans: readonly Plan[]): Promise<void> {
  const matches = plans.flatMap(({ id, matches }) => matches.map((match) => ({ organisationId: id, match })));
  if (matches.length === 0) return;
  const idsOf = (kind: string) => matches.filter(({ match }) => match.kind === kind).map(({ match }) => match.id);
  const [roots, clusters] = [await rootsOf(tx, idsOf("organisation")), await existingClusters(tx, idsOf("cluster"))];
  const joins = matches.flatMap(({ organisationId, match }): NewOrganisationJoin[] => {
    const intoId = match.kind === "organisation" ? (roots.get(match.id) ?? null) : null;
    const clusterId = match.kind === "cluster" && clusters.has(match.id) ? match.id : null;
    if ((!intoId && !clusterId) || intoId === organisationId) return [];
    return [
      {
        id: newId(),
        organisationId,
        intoId,
        clusterId,
        state: match.strong ? "joined" : "proposed",
        evidence: match.evidence,
      },
    ];
  });
  await insertOrganisationJoins(tx, joins);
}
