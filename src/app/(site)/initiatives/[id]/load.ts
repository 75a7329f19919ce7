import { notFound } from "next/navigation";
import { cache } from "react";
import { DomainError } from "#src/lib/errors.ts";
import { idSchema } from "#src/lib/ids.ts";
import { loadInitiative } from "#src/modules/initiatives/use-cases/load-initiative.ts";
import { currentActor } from "#src/server/auth/current-actor.ts";

/** The initiative of this address, once a request; "not found" for what is missing, hidden or no address at all. */
export const initiativeOf = cache(async (id: string) => {
  const initiativeId = idSchema.safeParse(id);
  if (!initiativeId.success) notFound();
  try {
    return await loadInitiative(await currentActor(), { initiativeId: initiativeId.data });
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") notFound();
    throw error;
  }
});
