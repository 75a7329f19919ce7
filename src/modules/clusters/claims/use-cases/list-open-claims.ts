import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { reading } from "#src/platform/transaction.ts";
import { canDecideClaims } from "../policy.ts";
import type { OpenClaim } from "../schema.ts";
import { listForAdministrators } from "../store.ts";

/** What waits for an administrator; for everyone else there is no such list. */
export async function listOpenClaims(actor: Actor): Promise<OpenClaim[]> {
  if (!canDecideClaims(actor)) throw notFound();
  return listForAdministrators(reading(), new Date());
}
