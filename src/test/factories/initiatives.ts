import * as Y from "yjs";
import type { Person } from "#src/lib/actor.ts";
import { asDocumentId, newId } from "#src/lib/ids.ts";
import { freezeVersion } from "#src/modules/documents/use-cases/freeze-version.ts";
import type { InitiativeState, PartnerRole } from "#src/modules/initiatives/schema.ts";
import type { TaskStatus } from "#src/modules/initiatives/tasks/schema.ts";
import { db } from "#src/platform/db/client.ts";
import { transaction } from "#src/platform/transaction.ts";
import { createTestAdaptation, type TestAdaptation } from "./adaptations.ts";

type Partners = readonly { clusterId: string; role: Exclude<PartnerRole, "lead"> }[];

export type TestCommitment = {
  readonly id: string;
  readonly kind: "task" | "milestone";
  readonly what: string;
  readonly clusterId?: string;
  readonly who?: string;
  readonly accountId?: string;
  readonly due?: string;
  readonly withWhat?: string;
};

/** An adaptation whose plan has these commitments and was approved by all. */
export async function createApprovedAdaptation(
  lead: Person,
  { partners = [], commitments = [] }: { partners?: Partners; commitments?: readonly TestCommitment[] } = {},
): Promise<TestAdaptation & { readonly versionId: string }> {
  const adaptation = await createTestAdaptation(lead, { state: "approved", partners });
  const doc = new Y.Doc();
  const map = doc.getMap("commitments");
  commitments.forEach((commitment, order) => {
    map.set(
      commitment.id,
      new Y.Map(
        Object.entries({ who: "", withWhat: "", due: null, clusterId: null, accountId: null, ...commitment, order }),
      ),
    );
  });
  const { documentId } = adaptation;
  await db().documentUpdate.create({ data: { documentId, update: new Uint8Array(Y.encodeStateAsUpdate(doc)) } });
  const version = await transaction((tx) =>
    freezeVersion(tx, { documentId: asDocumentId(documentId), name: "v", accountId: lead.accountId }),
  );
  await db().approvalRound.create({
    data: {
      id: newId(),
      adaptationId: adaptation.id,
      number: 1,
      versionId: version.versionId,
      contentHash: version.contentHash,
      outcome: "approved",
      openedById: lead.accountId,
      closedAt: new Date(),
    },
  });
  return { ...adaptation, versionId: version.versionId };
}

/** An initiative led by the cluster that `lead` acts for; running unless told. */
export async function createTestInitiative(
  lead: Person,
  given: { partners?: Partners; state?: InitiativeState; public?: boolean; serviceId?: string; title?: string } = {},
): Promise<{ readonly id: string; readonly adaptationId: string }> {
  const { partners = [], state = "running", serviceId } = given;
  const adaptation = await createTestAdaptation(lead, {
    state: state === "completed" ? "completed" : "implementing",
    partners,
    ...(serviceId && { serviceId }),
  });
  const id = newId();
  await db().initiative.create({
    data: {
      id,
      adaptationId: adaptation.id,
      versionId: newId(),
      title: given.title ?? "Test initiative",
      state,
      public: given.public ?? false,
      partners: { create: [{ clusterId: lead.acting?.clusterId ?? "", role: "lead" }, ...partners] },
    },
  });
  return { id, adaptationId: adaptation.id };
}

/** A task in an initiative, without anyone's name on it. */
export async function createTestTask(
  initiativeId: string,
  given: { title?: string; status?: TaskStatus; due?: string; assigneeId?: string; position?: number } = {},
): Promise<string> {
  const id = newId();
  const { due, ...rest } = given;
  await db().task.create({
    data: { id, initiativeId, title: "Test task", ...rest, ...(due && { due: new Date(`${due}T00:00:00Z`) }) },
  });
  return id;
}
