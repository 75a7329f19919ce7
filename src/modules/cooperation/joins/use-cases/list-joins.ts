import type { Actor } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import { reading } from "#src/platform/transaction.ts";
import { canDecideJoins } from "../policy.ts";
import type { JoinPage, ListJoins } from "../schema.ts";
import { countJoins, listJoinLines } from "../store.ts";

const perPage = 30;

/** What imports joined or offer to join, with the evidence. */
export async function listJoins(actor: Actor, input: ListJoins): Promise<JoinPage> {
  if (!canDecideJoins(actor)) throw notFound();
  const [rows, counts] = await Promise.all([listJoinLines(reading(), input, perPage + 1), countJoins(reading())]);
  return { joins: rows.slice(0, perPage), more: rows.length > perPage, counts };
}
