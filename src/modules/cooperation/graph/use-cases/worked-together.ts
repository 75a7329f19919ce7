import type { Actor } from "#src/lib/actor.ts";
import type { JointWork } from "../schema.ts";
import { cooperationOf } from "./cooperation-of.ts";

/** The clusters that a cluster worked with, each with the joint works that the actor may know, the newest first. */
export async function workedTogether(
  actor: Actor,
  clusterId: string,
): Promise<ReadonlyMap<string, readonly JointWork[]>> {
  const { partners } = await cooperationOf(actor, clusterId);
  return new Map(partners.filter(({ slug }) => slug !== null).map(({ id, works }) => [id, works]));
}
