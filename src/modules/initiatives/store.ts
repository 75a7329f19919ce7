import { toDay } from "#src/lib/dates.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { Indicator, IndicatorValue } from "./indicators/schema.ts";
import type { Milestone } from "./milestones/schema.ts";
import type { InitiativeScope } from "./policy.ts";
import {
  type HistoryEntry,
  type InitiativePartner,
  type InitiativeState,
  type InitiativeSummary,
  initiativeStates,
  type Lesson,
  type PartnerRole,
  partnerRoles,
} from "./schema.ts";
import type { Task } from "./tasks/schema.ts";

const asState = (text: string): InitiativeState => initiativeStates.find((state) => state === text) ?? "planned";
const asRole = (text: string): PartnerRole => partnerRoles.find((role) => role === text) ?? "reader";

/** What an initiative's rights depend on, and its name for the log. */
export type Scope = InitiativeScope & {
  readonly id: string;
  readonly title: string;
  readonly adaptationId: string;
  readonly versionId: string;
  readonly serviceId: string;
  readonly revision: number;
  readonly createdAt: Date;
};

const scopeSelect = {
  id: true,
  title: true,
  state: true,
  public: true,
  adaptationId: true,
  versionId: true,
  revision: true,
  createdAt: true,
  partners: { select: { clusterId: true, role: true } },
  // A partner who left the adaptation has left the initiative too.
  adaptation: {
    select: { serviceId: true, partners: { where: { endedAt: { not: null } }, select: { clusterId: true } } },
  },
} as const;

export async function findScope(tx: Tx, initiativeId: string): Promise<Scope | null> {
  const row = await tx.initiative.findUnique({ where: { id: initiativeId }, select: scopeSelect });
  if (!row) return null;
  const left = new Set(row.adaptation.partners.map((partner) => partner.clusterId));
  return {
    ...row,
    state: asState(row.state),
    serviceId: row.adaptation.serviceId,
    partners: row.partners
      .filter((partner) => !left.has(partner.clusterId))
      .map((partner) => ({ clusterId: partner.clusterId, role: asRole(partner.role) })),
  };
}

/** As `findScope`, and nobody ends the initiative until this transaction is over; several may work in it at once. */
export async function shareScope(tx: Tx, initiativeId: string): Promise<Scope | null> {
  await tx.$queryRaw`SELECT 1 FROM "Initiative" WHERE id = ${initiativeId}::uuid FOR SHARE`;
  return findScope(tx, initiativeId);
}

/** As `findScope`, alone with the initiative until this transaction is over. */
export async function lockScope(tx: Tx, initiativeId: string): Promise<Scope | null> {
  await tx.$queryRaw`SELECT 1 FROM "Initiative" WHERE id = ${initiativeId}::uuid FOR UPDATE`;
  return findScope(tx, initiativeId);
}

export const findInitiativeOf = (tx: Tx, adaptationId: string) =>
  tx.initiative.findUnique({ where: { adaptationId }, select: { id: true, title: true, state: true } });

export type NewInitiative = {
  readonly id: string;
  readonly adaptationId: string;
  readonly versionId: string;
  readonly title: string;
  readonly summary: string;
  readonly partners: readonly { readonly clusterId: string; readonly role: string }[];
  readonly milestones: readonly Pick<Milestone, "id" | "commitmentId" | "title" | "clusterId" | "assigneeId" | "due">[];
  readonly tasks: readonly (Pick<
    Task,
    "id" | "commitmentId" | "title" | "clusterId" | "assigneeId" | "due" | "position"
  > & {
    readonly description: string;
  })[];
};

const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

export async function insertInitiative(tx: Tx, { partners, milestones, tasks, ...initiative }: NewInitiative) {
  await tx.initiative.create({ data: initiative });
  const initiativeId = initiative.id;
  await tx.initiativePartner.createMany({ data: partners.map((partner) => ({ ...partner, initiativeId })) });
  await tx.milestone.createMany({ data: milestones.map((row) => ({ ...row, due: dateOf(row.due), initiativeId })) });
  await tx.task.createMany({ data: tasks.map((row) => ({ ...row, due: dateOf(row.due), initiativeId })) });
}

type InitiativeChange = Partial<{
  title: string;
  summary: string;
  public: boolean;
  state: InitiativeState;
  startedAt: Date;
  endedAt: Date;
  stopReason: string;
}>;

export async function saveInitiative(tx: Tx, initiativeId: string, change: InitiativeChange): Promise<void> {
  await tx.initiative.update({ where: { id: initiativeId }, data: { ...change, revision: { increment: 1 } } });
}

export const findDescription = (tx: Tx, initiativeId: string) =>
  tx.initiative.findUniqueOrThrow({
    where: { id: initiativeId },
    select: { title: true, summary: true, revision: true },
  });

export async function insertLesson(
  tx: Tx,
  lesson: {
    id: string;
    initiativeId: string;
    serviceId: string;
    worked: string;
    change: string;
    advice: string;
    accountId: string;
  },
): Promise<void> {
  await tx.lesson.create({ data: lesson });
}

/** The head of the page. */
export async function findHead(tx: Tx, initiativeId: string) {
  const row = await tx.initiative.findUniqueOrThrow({
    where: { id: initiativeId },
    select: {
      id: true,
      title: true,
      summary: true,
      state: true,
      public: true,
      revision: true,
      createdAt: true,
      startedAt: true,
      endedAt: true,
      stopReason: true,
      adaptationId: true,
      lessons: { select: { worked: true, change: true, advice: true, createdAt: true }, take: 1 },
    },
  });
  const { lessons, ...head } = row;
  const lesson = lessons[0];
  return {
    ...head,
    state: asState(row.state),
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    lesson: lesson
      ? ({
          worked: lesson.worked,
          change: lesson.change,
          advice: lesson.advice,
          at: lesson.createdAt.toISOString(),
        } satisfies Lesson)
      : null,
  };
}

export async function listPartners(tx: Tx, initiativeId: string): Promise<InitiativePartner[]> {
  const rows = await tx.initiativePartner.findMany({
    where: { initiativeId },
    select: { clusterId: true, role: true, cluster: { select: { name: true, slug: true, regionCode: true } } },
  });
  return rows
    .map(({ clusterId, role, cluster }) => ({ clusterId, role: asRole(role), ...cluster }))
    .sort((a, b) => partnerRoles.indexOf(a.role) - partnerRoles.indexOf(b.role) || a.name.localeCompare(b.name));
}

/** The indicators of these initiatives with all that was reported, in one query; an own name stands for every language. */
export const listIndicators = (
  tx: Tx,
  initiativeIds: readonly string[],
): Promise<(Indicator & { initiativeId: string })[]> =>
  tx.$queryRaw<(Indicator & { initiativeId: string; values: IndicatorValue[] })[]>`
    SELECT i.id, i."initiativeId", i."commonCode", i.baseline::float8 AS baseline, i.target::float8 AS target, i.revision,
           COALESCE(c.name, jsonb_build_object('en', i.name)) AS name,
           COALESCE(c.unit, jsonb_build_object('en', i.unit)) AS unit,
           COALESCE(v.list, '[]') AS values
    FROM "Indicator" i
    LEFT JOIN "CommonIndicator" c ON c.code = i."commonCode"
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('clusterId', v."clusterId", 'period', v.period, 'value', v.value::float8,
               'note', v.note, 'reportedById', v."reportedById", 'reportedAt', v."reportedAt", 'revision', v.revision)
               ORDER BY v.period, v."clusterId") AS list
      FROM "IndicatorValue" v WHERE v."indicatorId" = i.id
    ) v ON true
    WHERE i."initiativeId" = ANY(${[...initiativeIds]}::uuid[]) AND i."removedAt" IS NULL
    ORDER BY i."createdAt", i.id`;

export type ListRow = Omit<InitiativeSummary, "state" | "partners"> & {
  readonly state: string;
  readonly partners: readonly { readonly clusterId: string; readonly name: string; readonly role: string }[];
};

/** The initiatives of a cluster, or the public ones of others, newest first, with the figures of a list: one query. */
export async function listInitiatives(
  tx: Tx,
  which: { readonly of: string } | { readonly publicWithout: string | null },
  today: Date,
): Promise<InitiativeSummary[]> {
  const mine = "of" in which ? which.of : null;
  const without = "publicWithout" in which ? which.publicWithout : null;
  const day = toDay(today);
  const rows = await tx.$queryRaw<ListRow[]>`
    SELECT i.id, i.title, i.state, i.public, p.list AS partners,
           t.tasks::int AS tasks, t.done::int AS done, t.progress::int AS progress, (t.late + m.late)::int AS late,
           m.next AS "nextMilestone"
    FROM "Initiative" i
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('clusterId', p."clusterId", 'name', c.name, 'role', p.role) ORDER BY p.role = 'lead' DESC, c.name) AS list
      FROM "InitiativePartner" p JOIN "Cluster" c ON c.id = p."clusterId" WHERE p."initiativeId" = i.id
    ) p
    CROSS JOIN LATERAL (
      SELECT count(*) AS tasks, count(*) FILTER (WHERE status = 'done') AS done,
             COALESCE(floor(avg(CASE WHEN status = 'done' THEN 100 ELSE LEAST(progress, 99) END)), 0) AS progress,
             count(*) FILTER (WHERE status <> 'done' AND due < ${day}::date) AS late
      FROM "Task" WHERE "initiativeId" = i.id AND "removedAt" IS NULL
    ) t
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE due < ${day}::date) AS late,
             (SELECT jsonb_build_object('title', n.title, 'due', to_char(n.due, 'YYYY-MM-DD')) FROM "Milestone" n
              WHERE n."initiativeId" = i.id AND n."removedAt" IS NULL AND n."reachedAt" IS NULL AND n.due IS NOT NULL
              ORDER BY n.due LIMIT 1) AS next
      FROM "Milestone" WHERE "initiativeId" = i.id AND "removedAt" IS NULL AND "reachedAt" IS NULL
    ) m
    WHERE CASE WHEN ${mine}::uuid IS NOT NULL
      THEN EXISTS (SELECT 1 FROM "InitiativePartner" q WHERE q."initiativeId" = i.id AND q."clusterId" = ${mine}::uuid)
        AND NOT EXISTS (SELECT 1 FROM "Partner" e WHERE e."adaptationId" = i."adaptationId" AND e."clusterId" = ${mine}::uuid AND e."endedAt" IS NOT NULL)
      ELSE i.public AND (${without}::uuid IS NULL OR NOT EXISTS (
        SELECT 1 FROM "InitiativePartner" q WHERE q."initiativeId" = i.id AND q."clusterId" = ${without}::uuid))
      END
    ORDER BY array_position(ARRAY['running', 'planned', 'completed', 'stopped'], i.state), i."createdAt" DESC
    LIMIT 200`;
  return rows.map((row) => ({
    ...row,
    state: asState(row.state),
    partners: row.partners.map((partner) => ({ ...partner, role: asRole(partner.role) })),
  }));
}

/** The lessons about a service, newest first. */
export const listLessonsAbout = (tx: Tx, serviceId: string) =>
  tx.lesson.findMany({
    where: { serviceId },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: {
      id: true,
      worked: true,
      change: true,
      advice: true,
      createdAt: true,
      initiative: {
        select: {
          id: true,
          title: true,
          public: true,
          partners: { select: { role: true, cluster: { select: { name: true } } } },
        },
      },
    },
  });

/** What the log says about an initiative, or about one item in it; newest first. */
export async function listHistory(tx: Tx, initiativeId: string, itemId: string | null): Promise<HistoryEntry[]> {
  const subject = `initiative:${initiativeId}`;
  const rows = await tx.$queryRaw<(Omit<HistoryEntry, "at"> & { at: Date })[]>`
    SELECT a.id::text AS id, a.at, a.type, p.name AS person, c.name AS cluster, a.data
    FROM "Activity" a
    LEFT JOIN "Account" p ON p.id = a."accountId"
    LEFT JOIN "Cluster" c ON c.id = a."clusterId"
    WHERE a.subjects @> ARRAY[${subject}]::text[] AND (${itemId}::text IS NULL OR a.data->>'itemId' = ${itemId}::text)
    ORDER BY a.id DESC LIMIT 50`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
