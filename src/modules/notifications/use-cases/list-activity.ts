import type { Actor } from "#src/lib/actor.ts";
import { ensure } from "#src/lib/errors.ts";
import { loadAdaptation } from "#src/modules/adaptations/use-cases/load-adaptation.ts";
import { loadInitiative } from "#src/modules/initiatives/use-cases/load-initiative.ts";
import { reading } from "#src/platform/transaction.ts";
import type { ActivityPage } from "../schema.ts";
import { listActivityOf } from "../store.ts";

const perPage = 20;

type Asked = { readonly about: "adaptation" | "initiative"; readonly id: string; readonly before: string | null };

/** Who did what about a thing, newest first; for its partners. Throws `notFound`. */
export async function listActivity(actor: Actor, { about, id, before }: Asked): Promise<ActivityPage> {
  if (about === "adaptation") await loadAdaptation(actor, id);
  else ensure((await loadInitiative(actor, { initiativeId: id })).abilities.partner);
  const rows = await listActivityOf(reading(), `${about}:${id}`, before, perPage + 1);
  const entries = rows.slice(0, perPage);
  return { entries, older: rows.length > perPage ? (entries.at(-1)?.id ?? null) : null };
}
