import type { Person } from "#src/lib/actor.ts";
import { newId } from "#src/lib/ids.ts";
import type { AdaptationState, PartnerRole } from "#src/modules/adaptations/schema.ts";
import type { Section } from "#src/modules/catalogue/schema.ts";
import { createDocument } from "#src/modules/documents/use-cases/create-document.ts";
import { db } from "#src/platform/db/client.ts";
import { transaction } from "#src/platform/transaction.ts";

type Given = {
  state?: AdaptationState;
  title?: string;
  needs?: string;
  serviceId?: string;
  regionCodes?: string[];
  partners?: readonly { clusterId: string; role: Exclude<PartnerRole, "lead">; sections?: Section[] }[];
};

export type TestAdaptation = { readonly id: string; readonly documentId: string; readonly title: string };

/** An adaptation led by the cluster that `lead` acts for, with an empty plan; proposed unless told. */
export async function createTestAdaptation(lead: Person, given: Given = {}): Promise<TestAdaptation> {
  const clusterId = lead.acting?.clusterId;
  if (!clusterId) throw new Error("The lead must act for a cluster.");
  const { partners = [], state = "proposed", title = "Test adaptation", needs = "Some needs" } = given;
  const serviceId = given.serviceId ?? (await db().service.findFirstOrThrow({ select: { id: true } })).id;
  const id = newId();
  const documentId = await transaction((tx) =>
    createDocument(tx, { goals: [{ kind: "paragraph", text: "To begin with" }] }),
  );
  await db().adaptation.create({
    data: {
      id,
      clusterId,
      serviceId,
      title,
      needs,
      state,
      documentId,
      regionCodes: given.regionCodes ?? ["AT33"],
      createdById: lead.accountId,
      partners: {
        create: [
          { clusterId, role: "lead" },
          ...partners.map((partner) => ({ ...partner, sections: partner.sections ?? [] })),
        ],
      },
    },
  });
  return { id, documentId, title };
}
