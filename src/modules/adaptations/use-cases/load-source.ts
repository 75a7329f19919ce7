import type { Actor } from "#src/lib/actor.ts";
import { DomainError } from "#src/lib/errors.ts";
import { idSchema } from "#src/lib/ids.ts";
import { loadAdaptation } from "./load-adaptation.ts";

/** What a new adaptation takes over from one that the actor may see in full; null when there is no such. */
export async function loadSource(actor: Actor, adaptationId: string) {
  const id = idSchema.safeParse(adaptationId);
  if (!id.success) return null;
  try {
    const found = await loadAdaptation(actor, id.data);
    return {
      id: found.id,
      title: found.title,
      serviceId: found.serviceId,
      lead: found.lead.name,
      regionCodes: found.regionCodes,
      needs: found.needs,
      conditions: found.conditions,
      transformativeActivity: found.transformativeActivity,
    };
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") return null;
    throw error;
  }
}
