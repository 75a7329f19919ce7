import { sectionSchema } from "#src/modules/catalogue/schema.ts";
import type { Tx } from "#src/platform/transaction.ts";
import {
  type InvitationLine,
  type InvitationState,
  type InvitedRole,
  invitationStates,
  invitedRoles,
  type ReceivedInvitation,
} from "./schema.ts";

const asRole = (role: string): InvitedRole => invitedRoles.find((known) => known === role) ?? "reader";
const asState = (state: string): InvitationState => invitationStates.find((known) => known === state) ?? "withdrawn";

const name = { select: { id: true, slug: true, name: true } } as const;

const fields = {
  id: true,
  adaptationId: true,
  fromClusterId: true,
  toClusterId: true,
  toEmail: true,
  role: true,
  sections: true,
  message: true,
  state: true,
  answerWord: true,
  createdAt: true,
  expiresAt: true,
  answeredAt: true,
  fromCluster: name,
  toCluster: name,
  adaptation: { select: { title: true, serviceId: true, needs: true, regionCodes: true, state: true, locale: true } },
} as const;

type Row = {
  id: string;
  adaptationId: string;
  fromClusterId: string;
  toClusterId: string | null;
  toEmail: string | null;
  role: string;
  sections: string[];
  message: string;
  state: string;
  answerWord: string;
  createdAt: Date;
  expiresAt: Date;
  answeredAt: Date | null;
  fromCluster: InvitationLine["from"];
  toCluster: InvitationLine["to"];
  adaptation: { title: string; serviceId: string; needs: string; regionCodes: string[]; state: string; locale: string };
};

/** An invitation with what the use cases need of its adaptation. */
export type StoredInvitation = Omit<ReceivedInvitation, "canAnswer"> & {
  readonly fromClusterId: string;
  readonly toClusterId: string | null;
  readonly adaptationState: string;
  readonly locale: string;
};

const stored = ({ adaptation, fromCluster, toCluster, ...row }: Row): StoredInvitation => ({
  ...row,
  role: asRole(row.role),
  state: asState(row.state),
  sections: sectionSchema.array().parse(row.sections),
  from: fromCluster,
  to: toCluster,
  title: adaptation.title,
  serviceId: adaptation.serviceId,
  needs: adaptation.needs,
  regionCodes: adaptation.regionCodes,
  adaptationState: adaptation.state,
  locale: adaptation.locale,
});

/** What those see who sent it. */
export const lineOf = (invitation: StoredInvitation): InvitationLine => ({
  id: invitation.id,
  adaptationId: invitation.adaptationId,
  title: invitation.title,
  from: invitation.from,
  to: invitation.to,
  toEmail: invitation.toEmail,
  role: invitation.role,
  sections: invitation.sections,
  message: invitation.message,
  state: invitation.state,
  answerWord: invitation.answerWord,
  createdAt: invitation.createdAt,
  expiresAt: invitation.expiresAt,
  answeredAt: invitation.answeredAt,
});

export async function insertInvitation(
  tx: Tx,
  row: {
    id: string;
    adaptationId: string;
    fromClusterId: string;
    toClusterId: string | null;
    toEmail: string | null;
    tokenHash: string | null;
    role: InvitedRole;
    sections: string[];
    message: string;
    invitedById: string;
    expiresAt: Date;
  },
): Promise<void> {
  await tx.invitation.create({ data: row });
}

export async function findInvitation(tx: Tx, id: string): Promise<StoredInvitation | null> {
  const row = await tx.invitation.findUnique({ where: { id }, select: fields });
  return row && stored(row);
}

export async function findByTokenHash(tx: Tx, tokenHash: string): Promise<StoredInvitation | null> {
  const row = await tx.invitation.findUnique({ where: { tokenHash }, select: fields });
  return row && stored(row);
}

/** The invitation, locked until the transaction ends. */
export async function lockInvitation(tx: Tx, id: string): Promise<StoredInvitation | null> {
  await tx.$queryRaw`SELECT 1 FROM "Invitation" WHERE id = ${id}::uuid FOR UPDATE`;
  return findInvitation(tx, id);
}

/** Whether one such invitation still waits for an answer. */
export async function hasPending(
  tx: Tx,
  to: { adaptationId: string; toClusterId: string | null; toEmail: string | null },
  now: Date,
): Promise<boolean> {
  const count = await tx.invitation.count({ where: { ...to, state: "pending", expiresAt: { gt: now } } });
  return count > 0;
}

/** The published cluster with this id. */
export async function findInvitableCluster(tx: Tx, id: string): Promise<InvitationLine["from"] | null> {
  return tx.cluster.findFirst({ where: { id, published: true }, ...name });
}

export async function listOfAdaptation(tx: Tx, adaptationId: string): Promise<StoredInvitation[]> {
  const rows = await tx.invitation.findMany({
    where: { adaptationId },
    orderBy: { createdAt: "desc" },
    take: 200,
    select: fields,
  });
  return rows.map(stored);
}

/** What waits for an answer of this cluster or of whoever has this address. */
export async function listReceived(
  tx: Tx,
  to: { clusterId: string | null; email: string },
  now: Date,
): Promise<StoredInvitation[]> {
  const rows = await tx.invitation.findMany({
    where: {
      state: "pending",
      expiresAt: { gt: now },
      OR: [{ toEmail: to.email }, ...(to.clusterId === null ? [] : [{ toClusterId: to.clusterId }])],
    },
    orderBy: { createdAt: "desc" },
    take: 100,
    select: fields,
  });
  return rows.map(stored);
}

export async function listSent(tx: Tx, fromClusterId: string): Promise<StoredInvitation[]> {
  const rows = await tx.invitation.findMany({
    where: { fromClusterId },
    orderBy: { createdAt: "desc" },
    take: 100,
    select: fields,
  });
  return rows.map(stored);
}

export async function saveAnswer(
  tx: Tx,
  id: string,
  data: { state: InvitationState; answerWord: string; answeredById: string; toClusterId?: string },
): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { ...data, answeredAt: new Date() } });
}

export async function saveWithdrawal(tx: Tx, id: string): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { state: "withdrawn", answeredAt: new Date() } });
}

/**
 * Ends what waits too long, and what waits for an adaptation that is withdrawn or completed. Returns the adaptations whose
 * invitations changed.
 */
export async function endOverdue(tx: Tx, now: Date): Promise<string[]> {
  const overdue = await tx.invitation.updateManyAndReturn({
    where: { state: "pending", expiresAt: { lte: now } },
    data: { state: "expired" },
    select: { adaptationId: true },
  });
  const moot = await tx.invitation.updateManyAndReturn({
    where: { state: "pending", adaptation: { state: { in: ["withdrawn", "completed"] } } },
    data: { state: "withdrawn" },
    select: { adaptationId: true },
  });
  return [...new Set([...overdue, ...moot].map(({ adaptationId }) => adaptationId))];
}
