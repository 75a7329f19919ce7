import { type Actor, isActing } from "#src/lib/actor.ts";
import { reading } from "#src/platform/transaction.ts";
import { cooperationFrom } from "../rules.ts";
import type { Cooperation } from "../schema.ts";
import { listParts } from "../store.ts";

/** Whom a cluster worked with, and in what, as far as the actor may know it. The caller has shown the cluster already. */
export const cooperationOf = async (actor: Actor, clusterId: string): Promise<Cooperation> =>
  cooperationFrom(await listParts(reading(), clusterId, isActing(actor) ? actor.acting.clusterId : null));
