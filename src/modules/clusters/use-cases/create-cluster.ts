import type { Actor } from "#src/lib/actor.ts";
import { ensure, invalid } from "#src/lib/errors.ts";
import { subject } from "#src/lib/events.ts";
import { asClusterId, type ClusterId, newId } from "#src/lib/ids.ts";
import { slugOf } from "#src/lib/text.ts";
import { announce } from "#src/platform/events.ts";
import { type Limit, spend } from "#src/platform/rate-limit.ts";
import { type Tx, transaction } from "#src/platform/transaction.ts";
import { clusterCreated } from "../events.ts";
import { insertMember } from "../members/store.ts";
import { canCreateCluster } from "../policy.ts";
import { slugCandidates } from "../rules.ts";
import type { CreateCluster } from "../schema.ts";
import { insertCluster, regionExists, setActing } from "../store.ts";
import { townIn } from "../towns.ts";

const perAccount: Limit = { name: "create-cluster", points: 20, seconds: 3_600 };

/** Founds a cluster on Cordata: its creator becomes its manager and acts for it at once. Throws `clusters.region`. */
export async function createCluster(actor: Actor, input: CreateCluster): Promise<{ id: ClusterId; slug: string }> {
  ensure(canCreateCluster(actor), "common.unauthenticated");
  await spend(perAccount, actor.accountId);
  return transaction(async (tx) => {
    if (!(await regionExists(tx, input.regionCode))) throw invalid("clusters.region");
    const id = asClusterId(newId());
    const slug = await insertUnderFreeSlug(tx, id, input);
    await insertMember(tx, { clusterId: id, accountId: actor.accountId, role: "manager" });
    await setActing(tx, actor.accountId, actor.sessionId, id);
    const by = { accountId: actor.accountId, acting: { clusterId: id } };
    await announce(tx, clusterCreated(by, [subject("cluster", id)], { title: input.name, by: actor.name }));
    return { id, slug };
  });
}

async function insertUnderFreeSlug(tx: Tx, id: ClusterId, input: CreateCluster): Promise<string> {
  const town = townIn(input.town, input.regionCode);
  const cluster = { id, ...input, lat: town?.lat ?? null, lon: town?.lon ?? null };
  for (const slug of slugCandidates(slugOf(input.name), id)) {
    if (await insertCluster(tx, { ...cluster, slug })) return slug;
  }
  throw new Error("no free address"); // the last candidate holds the new id
}
