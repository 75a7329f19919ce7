import { fromDay } from "#src/lib/dates.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { Milestone } from "./schema.ts";

/** All milestones of an initiative, the undated ones last. */
export const listMilestones = (tx: Tx, initiativeId: string): Promise<Milestone[]> =>
  tx.$queryRaw<Milestone[]>`
    SELECT id, "commitmentId", title, "clusterId", "assigneeId", to_char(due, 'YYYY-MM-DD') AS due,
           to_char("reachedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "reachedAt", revision
    FROM "Milestone" WHERE "initiativeId" = ${initiativeId}::uuid AND "removedAt" IS NULL
    ORDER BY due NULLS LAST, id`;

export type StoredMilestone = Milestone & { readonly initiativeId: string; readonly removed: boolean };

/** The milestone, held until the transaction is over; a removed one too. */
export async function lockMilestone(tx: Tx, milestoneId: string): Promise<StoredMilestone | null> {
  const rows = await tx.$queryRaw<StoredMilestone[]>`
    SELECT id, "initiativeId", "commitmentId", title, "clusterId", "assigneeId", to_char(due, 'YYYY-MM-DD') AS due,
           to_char("reachedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "reachedAt", revision,
           "removedAt" IS NOT NULL AS removed
    FROM "Milestone" WHERE id = ${milestoneId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

export const findInitiativeIdOfMilestone = async (tx: Tx, milestoneId: string): Promise<string | null> =>
  (await tx.milestone.findUnique({ where: { id: milestoneId }, select: { initiativeId: true } }))?.initiativeId ?? null;

export const hasMilestone = async (tx: Tx, initiativeId: string, milestoneId: string): Promise<boolean> =>
  (await tx.milestone.count({ where: { id: milestoneId, initiativeId, removedAt: null } })) > 0;

type MilestoneFields = Partial<{
  title: string;
  clusterId: string | null;
  assigneeId: string | null;
  due: string | null;
  reachedAt: Date | null;
  removedAt: Date | null;
}>;

const stored = ({ due, ...rest }: MilestoneFields) => ({
  ...rest,
  ...(due !== undefined && { due: due === null ? null : fromDay(due) }),
});

export async function insertMilestone(
  tx: Tx,
  row: { id: string; initiativeId: string; title: string } & MilestoneFields,
): Promise<void> {
  const { id, initiativeId, title, ...rest } = row;
  await tx.milestone.create({ data: { id, initiativeId, title, ...stored(rest) } });
}

export async function saveMilestone(tx: Tx, milestoneId: string, fields: MilestoneFields): Promise<void> {
  await tx.milestone.update({ where: { id: milestoneId }, data: { ...stored(fields), revision: { increment: 1 } } });
}
