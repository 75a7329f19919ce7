import { z } from "zod";
import type { Actor } from "#src/lib/actor.ts";
import { ensure, notFound } from "#src/lib/errors.ts";
import { readVersion } from "#src/modules/documents/use-cases/read-version.ts";
import { reading } from "#src/platform/transaction.ts";
import { canReadInitiative } from "../../policy.ts";
import { findScope, listPartners } from "../../store.ts";
import { ensureSeen } from "../../use-cases/enter-work.ts";
import type { AgreedCommitment } from "../schema.ts";

const text = z.string().catch("");
const rowSchema = z.object({
  what: text,
  who: text,
  withWhat: text,
  due: z.string().nullable().catch(null),
  clusterId: z.string().nullable().catch(null),
});

/** A commitment as it stands in the version that all approved, for partners. Throws `notFound`. */
export async function loadCommitment(
  actor: Actor,
  input: { initiativeId: string; commitmentId: string },
): Promise<AgreedCommitment> {
  const initiative = ensureSeen(actor, await findScope(reading(), input.initiativeId));
  ensure(canReadInitiative(actor, initiative), "initiatives.notPartner");
  const version = await readVersion(initiative.versionId, { map: "commitments" });
  const found = Object.entries(version.rows).find(([id]) => id === input.commitmentId);
  const row = rowSchema.safeParse(found?.[1]);
  if (!row.success) throw notFound();
  const { clusterId, ...commitment } = row.data;
  const partners = await listPartners(reading(), initiative.id);
  return {
    ...commitment,
    cluster: partners.find((partner) => partner.clusterId === clusterId)?.name ?? null,
    version: version.number,
  };
}
