import type { Tx } from "#src/platform/transaction.ts";
import type { Decision, RoundOutcome } from "../schema.ts";

/** A new round, with a decision to be made by each of these clusters. */
export async function insertRound(
  tx: Tx,
  round: {
    id: string;
    adaptationId: string;
    versionId: string;
    contentHash: string;
    openedById: string;
    clusterIds: readonly string[];
  },
): Promise<void> {
  const { clusterIds, ...row } = round;
  const last = await tx.approvalRound.aggregate({ where: { adaptationId: row.adaptationId }, _max: { number: true } });
  await tx.approvalRound.create({
    data: {
      ...row,
      number: (last._max.number ?? 0) + 1,
      decisions: { createMany: { data: clusterIds.map((clusterId) => ({ clusterId })) } },
    },
  });
}

const asDecision = (decision: string): Decision =>
  decision === "approved" || decision === "refused" ? decision : "pending";

/** The open round of an adaptation; the caller holds the adaptation's lock. */
export async function findOpenRound(tx: Tx, adaptationId: string) {
  const round = await tx.approvalRound.findFirst({
    where: { adaptationId, outcome: "open" },
    select: {
      id: true,
      contentHash: true,
      version: { select: { number: true } },
      decisions: { select: { clusterId: true, decision: true } },
    },
  });
  return (
    round && {
      id: round.id,
      contentHash: round.contentHash,
      versionNumber: round.version.number,
      decisions: round.decisions.map(({ clusterId, decision }) => ({ clusterId, decision: asDecision(decision) })),
    }
  );
}

export async function saveDecision(
  tx: Tx,
  roundId: string,
  clusterId: string,
  data: { decision: Decision; reason: string; accountId: string; contentHash: string },
): Promise<void> {
  await tx.approvalDecision.update({
    where: { roundId_clusterId: { roundId, clusterId } },
    data: { ...data, decidedAt: new Date() },
  });
}

/** Closes the open round, if there is one. */
export async function closeOpenRound(
  tx: Tx,
  adaptationId: string,
  outcome: Exclude<RoundOutcome, "open">,
): Promise<void> {
  await tx.approvalRound.updateMany({
    where: { adaptationId, outcome: "open" },
    data: { outcome, closedAt: new Date() },
  });
}

/** The version that was approved last. */
export async function findApprovedVersion(tx: Tx, adaptationId: string): Promise<string | null> {
  const round = await tx.approvalRound.findFirst({
    where: { adaptationId, outcome: "approved" },
    orderBy: { number: "desc" },
    select: { versionId: true },
  });
  return round?.versionId ?? null;
}

/** The version of one of this adaptation's rounds. */
export async function findRoundVersion(tx: Tx, adaptationId: string, roundId: string): Promise<string | null> {
  const round = await tx.approvalRound.findFirst({ where: { id: roundId, adaptationId }, select: { versionId: true } });
  return round?.versionId ?? null;
}
