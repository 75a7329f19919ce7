import type { ClusterRole } from "#src/lib/actor.ts";
import { fromDay, toDay } from "#src/lib/dates.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { Waiting } from "./schema.ts";

export type OwnRole = { readonly clusterId: string; readonly role: ClusterRole };

const atMost = 50;

const idsWith = (own: readonly OwnRole[], ...roles: ClusterRole[]): string[] =>
  own.filter(({ role }) => roles.includes(role)).map(({ clusterId }) => clusterId);

/** Open rounds in which a cluster has not decided yet; its managers decide. */
export async function listApprovals(tx: Tx, own: readonly OwnRole[]): Promise<Waiting[]> {
  const rows = await tx.approvalDecision.findMany({
    where: {
      clusterId: { in: idsWith(own, "manager") },
      decision: "pending",
      round: { outcome: "open", adaptation: { state: "inApproval" } },
    },
    take: atMost,
    select: {
      clusterId: true,
      round: {
        select: {
          openedAt: true,
          version: { select: { number: true } },
          adaptation: { select: { id: true, title: true, cluster: { select: { name: true } } } },
        },
      },
    },
  });
  return rows.map(({ clusterId, round: { adaptation, version, openedAt } }) => ({
    kind: "approval",
    id: adaptation.id,
    clusterId,
    path: `/adaptations/${adaptation.id}`,
    title: adaptation.title,
    lead: adaptation.cluster.name,
    version: version.number,
    since: openedAt,
  }));
}

/** Invitations to clusters that the person manages, or to their address. */
export async function listInvitations(tx: Tx, own: readonly OwnRole[], email: string, now: Date): Promise<Waiting[]> {
  const rows = await tx.invitation.findMany({
    where: {
      OR: [{ toClusterId: { in: idsWith(own, "manager") } }, { toClusterId: null, toEmail: email }],
      state: "pending",
      expiresAt: { gt: now },
      adaptation: { state: { notIn: ["withdrawn", "completed"] } },
    },
    take: atMost,
    select: {
      id: true,
      toClusterId: true,
      role: true,
      expiresAt: true,
      adaptation: { select: { title: true } },
      fromCluster: { select: { name: true } },
    },
  });
  return rows.map((row) => ({
    kind: "invitation",
    id: row.id,
    clusterId: row.toClusterId,
    path: "/adaptations",
    title: row.adaptation.title,
    from: row.fromCluster.name,
    role: row.role,
    until: row.expiresAt,
  }));
}

/** What other clusters asked, to be answered by the team. */
export async function listInterests(tx: Tx, own: readonly OwnRole[]): Promise<Waiting[]> {
  const rows = await tx.interest.findMany({
    where: { toClusterId: { in: idsWith(own, "manager", "editor") }, state: "pending" },
    orderBy: { createdAt: "asc" },
    take: atMost,
    select: { id: true, toClusterId: true, message: true, createdAt: true, fromCluster: { select: { name: true } } },
  });
  return rows.map(({ id, toClusterId, message, createdAt, fromCluster }) => ({
    kind: "interest",
    id,
    clusterId: toClusterId,
    path: "/clusters/interests",
    from: fromCluster.name,
    message,
    since: createdAt,
  }));
}

export type MembershipInvitation = {
  readonly id: string;
  readonly cluster: string;
  readonly by: string;
  readonly role: string;
  readonly until: Date;
};

/** Clusters that would like the person with this address to join. */
export async function listMembershipInvitations(tx: Tx, email: string, now: Date): Promise<MembershipInvitation[]> {
  return tx.$queryRaw<MembershipInvitation[]>`
    SELECT i.id, c.name AS cluster, COALESCE(a.name, c.name) AS by, i.role, i."expiresAt" AS until
    FROM "MemberInvitation" i
    JOIN "Cluster" c ON c.id = i."clusterId"
    LEFT JOIN "Account" a ON a.id = i."invitedById"
    WHERE i.email = ${email} AND i."acceptedAt" IS NULL AND i."withdrawnAt" IS NULL AND i."expiresAt" > ${now}
    LIMIT ${atMost}`;
}

type TaskRow = {
  id: string;
  title: string;
  initiativeId: string;
  initiative: string;
  due: Date;
  clusterId: string;
};

/** The person's unfinished tasks due by a day, in initiatives under way that a cluster of theirs still takes part in. */
export async function listTasks(tx: Tx, accountId: string, acting: string | null, until: string): Promise<Waiting[]> {
  const rows = await tx.$queryRaw<TaskRow[]>`
    SELECT t.id, t.title, t.due, i.id AS "initiativeId", i.title AS initiative, mine."clusterId"
    FROM "Task" t
    JOIN "Initiative" i ON i.id = t."initiativeId" AND i.state IN ('planned', 'running')
    JOIN LATERAL (
      SELECT m."clusterId" FROM "Membership" m
      JOIN "InitiativePartner" p ON p."initiativeId" = i.id AND p."clusterId" = m."clusterId"
      WHERE m."accountId" = ${accountId}::uuid AND NOT EXISTS (
        SELECT 1 FROM "Partner" gone
        WHERE gone."adaptationId" = i."adaptationId" AND gone."clusterId" = m."clusterId" AND gone."endedAt" IS NOT NULL)
      ORDER BY m."clusterId" = ${acting}::uuid DESC NULLS LAST, m."createdAt" LIMIT 1
    ) mine ON true
    WHERE t."assigneeId" = ${accountId}::uuid AND t.status <> 'done' AND t."removedAt" IS NULL
      AND t.due <= ${fromDay(until)}::date
    ORDER BY t.due LIMIT ${atMost}`;
  return rows.map(({ due, initiativeId, ...row }) => ({
    kind: "task",
    ...row,
    due: toDay(due),
    path: `/initiatives/${initiativeId}`,
  }));
}

/** Drafts of clusters that the person writes for. */
export async function listDrafts(tx: Tx, own: readonly OwnRole[]): Promise<Waiting[]> {
  const rows = await tx.adaptation.findMany({
    where: { state: "draft", clusterId: { in: idsWith(own, "manager", "editor") } },
    orderBy: { updatedAt: "desc" },
    take: atMost,
    select: { id: true, title: true, clusterId: true, updatedAt: true },
  });
  return rows.map(({ updatedAt, ...row }) => ({
    kind: "draft",
    ...row,
    since: updatedAt,
    path: `/adaptations/${row.id}`,
  }));
}
