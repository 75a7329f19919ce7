import { asDocumentId, type DocumentId } from "#src/lib/ids.ts";
import { isLocale } from "#src/lib/locales.ts";
import { sectionSchema } from "#src/modules/catalogue/schema.ts";
import type { Tx } from "#src/platform/transaction.ts";
import {
  type AdaptationDetails,
  type AdaptationLine,
  type AdaptationState,
  type AdaptationSummary,
  adaptationStates,
  type Decision,
  type PartnerLine,
  type PartnerRole,
  type PartnerStanding,
  partnerRoles,
  type RoundLine,
  type RoundOutcome,
  type Standing,
} from "./schema.ts";

const asState = (state: string): AdaptationState => adaptationStates.find((known) => known === state) ?? "withdrawn";
const asRole = (role: string): PartnerRole => partnerRoles.find((known) => known === role) ?? "reader";
const asOutcome = (outcome: string): RoundOutcome =>
  outcome === "open" || outcome === "approved" || outcome === "refused" ? outcome : "withdrawn";
const asDecision = (decision: string): Decision =>
  decision === "approved" || decision === "refused" ? decision : "pending";
const asSections = (sections: string[]) => sectionSchema.array().parse(sections);

const standingOf = (partner: { clusterId: string; role: string; sections: string[] }): PartnerStanding => ({
  clusterId: partner.clusterId,
  role: asRole(partner.role),
  sections: asSections(partner.sections),
});

const clusterName = { select: { id: true, slug: true, name: true } } as const;
const taking = { endedAt: null } as const;

const standingFields = {
  id: true,
  title: true,
  clusterId: true,
  state: true,
  documentId: true,
  revision: true,
  partners: {
    where: taking,
    select: { clusterId: true, role: true, sections: true, cluster: { select: { name: true } } },
  },
} as const;

/** An adaptation as the use cases that change it need it. */
export type StoredAdaptation = Standing & {
  readonly id: string;
  readonly title: string;
  readonly documentId: DocumentId;
  readonly revision: number;
  readonly names: ReadonlyMap<string, string>;
};

type StandingRow = {
  id: string;
  title: string;
  clusterId: string;
  state: string;
  documentId: string;
  revision: number;
  partners: { clusterId: string; role: string; sections: string[]; cluster: { name: string } }[];
};

const stored = (row: StandingRow): StoredAdaptation => ({
  id: row.id,
  title: row.title,
  clusterId: row.clusterId,
  state: asState(row.state),
  documentId: asDocumentId(row.documentId),
  revision: row.revision,
  partners: row.partners.map(standingOf),
  names: new Map(row.partners.map(({ clusterId, cluster }) => [clusterId, cluster.name])),
});

/** The adaptation, locked until the transaction ends. */
export async function lockAdaptation(tx: Tx, id: string): Promise<StoredAdaptation | null> {
  const locked = await tx.$queryRaw<object[]>`SELECT 1 FROM "Adaptation" WHERE id = ${id}::uuid FOR UPDATE`;
  return locked.length === 0 ? null : findStanding(tx, id);
}

export async function findStanding(tx: Tx, id: string): Promise<StoredAdaptation | null> {
  const row = await tx.adaptation.findUnique({ where: { id }, select: standingFields });
  return row && stored(row);
}

export async function findStandingOfPlan(tx: Tx, documentId: string): Promise<StoredAdaptation | null> {
  const row = await tx.adaptation.findUnique({ where: { documentId }, select: standingFields });
  return row && stored(row);
}

/** The adaptation that another one is made from, with its service. */
export async function findSourceAdaptation(tx: Tx, id: string) {
  const row = await tx.adaptation.findUnique({
    where: { id },
    select: { ...standingFields, serviceId: true, cluster: { select: { name: true } } },
  });
  return row && { ...stored(row), serviceId: row.serviceId, leadName: row.cluster.name };
}

const summaryFields = {
  id: true,
  title: true,
  state: true,
  serviceId: true,
  regionCodes: true,
  needs: true,
  locale: true,
  createdAt: true,
  updatedAt: true,
  cluster: clusterName,
} as const;

async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const accounts = await tx.account.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

export async function findDetails(tx: Tx, id: string): Promise<AdaptationDetails | null> {
  const row = await tx.adaptation.findUnique({
    where: { id },
    select: {
      ...summaryFields,
      clusterId: true,
      conditions: true,
      transformativeActivity: true,
      documentId: true,
      revision: true,
      source: { select: { id: true, title: true } },
      initiative: { select: { id: true, title: true } },
      partners: {
        where: taking,
        orderBy: { joinedAt: "asc" },
        select: { clusterId: true, role: true, sections: true, joinedAt: true, cluster: clusterName },
      },
      rounds: {
        orderBy: { number: "desc" },
        select: {
          id: true,
          number: true,
          versionId: true,
          contentHash: true,
          outcome: true,
          openedById: true,
          openedAt: true,
          closedAt: true,
          version: { select: { number: true } },
          decisions: {
            orderBy: { clusterId: "asc" },
            select: {
              decision: true,
              reason: true,
              accountId: true,
              decidedAt: true,
              contentHash: true,
              cluster: clusterName,
            },
          },
        },
      },
    },
  });
  if (!row) return null;
  const people = row.rounds.flatMap((round) => [
    round.openedById,
    ...round.decisions.map(({ accountId }) => accountId),
  ]);
  const names = people.length > 0 ? await namesOf(tx, people) : new Map<string, string>();
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const { cluster, locale, partners, rounds, state, ...rest } = row;
  return {
    ...rest,
    state: asState(state),
    locale: isLocale(locale) ? locale : "en",
    lead: cluster,
    partners: partners.map(
      (partner): PartnerLine => ({ ...standingOf(partner), cluster: partner.cluster, joinedAt: partner.joinedAt }),
    ),
    rounds: rounds.map(
      ({ openedById, version, outcome, decisions, ...round }): RoundLine => ({
        ...round,
        versionNumber: version.number,
        outcome: asOutcome(outcome),
        openedBy: nameOf(openedById),
        decisions: decisions.map(({ accountId, decision, ...rest }) => ({
          ...rest,
          decision: asDecision(decision),
          by: nameOf(accountId),
        })),
      }),
    ),
  };
}

export const summaryOf = (details: AdaptationDetails): AdaptationSummary => ({
  id: details.id,
  title: details.title,
  state: details.state,
  serviceId: details.serviceId,
  regionCodes: details.regionCodes,
  needs: details.needs,
  locale: details.locale,
  lead: details.lead,
  createdAt: details.createdAt,
  updatedAt: details.updatedAt,
});

export async function insertAdaptation(
  tx: Tx,
  row: {
    id: string;
    clusterId: string;
    serviceId: string;
    sourceAdaptationId: string | null;
    title: string;
    regionCodes: string[];
    needs: string;
    conditions: string;
    transformativeActivity: string;
    locale: string;
    documentId: string;
    createdById: string;
  },
): Promise<void> {
  await tx.adaptation.create({ data: row });
  await tx.partner.create({ data: { adaptationId: row.id, clusterId: row.clusterId, role: "lead" } });
}

export async function countRegions(tx: Tx, codes: readonly string[]): Promise<number> {
  return tx.region.count({ where: { level: 2, code: { in: [...codes] } } });
}

export async function findNeeds(tx: Tx, id: string): Promise<string> {
  const row = await tx.adaptation.findUnique({ where: { id }, select: { needs: true } });
  return row?.needs ?? "";
}

export async function findServiceId(tx: Tx, id: string): Promise<string> {
  const row = await tx.adaptation.findUniqueOrThrow({ where: { id }, select: { serviceId: true } });
  return row.serviceId;
}

/** Saves the fields if nobody saved since `revision` was read; says whether it did. */
export async function updateFields(
  tx: Tx,
  id: string,
  revision: number,
  fields: { title: string; regionCodes: string[]; needs: string; conditions: string; transformativeActivity: string },
): Promise<boolean> {
  const { count } = await tx.adaptation.updateMany({
    where: { id, revision },
    data: { ...fields, revision: { increment: 1 } },
  });
  return count === 1;
}

export async function saveState(tx: Tx, id: string, state: AdaptationState): Promise<void> {
  await tx.adaptation.update({ where: { id }, data: { state, revision: { increment: 1 } } });
}

export async function upsertPartner(tx: Tx, adaptationId: string, partner: PartnerStanding): Promise<void> {
  const { clusterId, role } = partner;
  const sections = [...partner.sections];
  await tx.partner.upsert({
    where: { adaptationId_clusterId: { adaptationId, clusterId } },
    create: { adaptationId, clusterId, role, sections },
    update: { role, sections, joinedAt: new Date(), endedAt: null },
  });
}

export async function savePartnerEnd(tx: Tx, adaptationId: string, clusterId: string): Promise<void> {
  await tx.partner.updateMany({ where: { adaptationId, clusterId, endedAt: null }, data: { endedAt: new Date() } });
}

/** Tells every server, at commit, to look again at who may do what in this plan. */
export async function notifyRightsChanged(tx: Tx, documentId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('rights_changed', ${documentId})`;
}

const lineFields = {
  ...standingFields,
  serviceId: true,
  regionCodes: true,
  updatedAt: true,
  cluster: clusterName,
  rounds: {
    where: { outcome: "open" },
    select: { decisions: { where: { decision: "pending" }, select: { clusterId: true } } },
  },
} as const;

/** What a cluster leads or takes part in, the newest change first. */
export async function listTakenPart(tx: Tx, clusterId: string, limit: number): Promise<AdaptationLine[]> {
  const rows = await tx.adaptation.findMany({
    where: { partners: { some: { clusterId, ...taking } } },
    orderBy: { updatedAt: "desc" },
    take: limit,
    select: lineFields,
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    state: asState(row.state),
    serviceId: row.serviceId,
    regionCodes: row.regionCodes,
    lead: row.cluster,
    partnerCount: row.partners.length,
    myRole: row.partners.map(standingOf).find((partner) => partner.clusterId === clusterId)?.role ?? null,
    waitsForMe: row.rounds.some(({ decisions }) => decisions.some((decision) => decision.clusterId === clusterId)),
    updatedAt: row.updatedAt,
  }));
}

/** What others have proposed and this cluster takes no part in; with nothing that partners alone may know. */
export async function listProposedByOthers(tx: Tx, clusterId: string, limit: number): Promise<AdaptationLine[]> {
  const rows = await tx.adaptation.findMany({
    where: { state: { notIn: ["draft", "withdrawn"] }, partners: { none: { clusterId, ...taking } } },
    orderBy: { updatedAt: "desc" },
    take: limit,
    select: lineFields,
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    state: asState(row.state),
    serviceId: row.serviceId,
    regionCodes: row.regionCodes,
    lead: row.cluster,
    partnerCount: row.partners.length,
    myRole: null,
    waitsForMe: false,
    updatedAt: row.updatedAt,
  }));
}

/** The other clusters that take part in something together with this one. */
export async function listPartnerIds(tx: Tx, clusterId: string): Promise<string[]> {
  const rows = await tx.partner.findMany({
    where: {
      ...taking,
      clusterId: { not: clusterId },
      adaptation: { partners: { some: { ...taking, clusterId } } },
    },
    select: { clusterId: true },
    distinct: ["clusterId"],
  });
  return rows.map((row) => row.clusterId);
}
