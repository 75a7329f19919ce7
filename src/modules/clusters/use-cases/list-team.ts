import type { Actor, ClusterRole } from "#src/lib/actor.ts";
import { notFound } from "#src/lib/errors.ts";
import type { AccountId, ClusterId } from "#src/lib/ids.ts";
import { reading } from "#src/platform/transaction.ts";
import { listMembers, listOpenInvitations } from "../members/store.ts";
import { canManageMembers } from "../policy.ts";
import { findSlugOwner } from "../store.ts";
import { notManaging, ownCluster } from "./own-cluster.ts";

export type Team = {
  readonly cluster: { readonly id: ClusterId; readonly slug: string; readonly name: string };
  readonly members: readonly { accountId: AccountId; name: string; role: ClusterRole; since: Date; you: boolean }[];
  /** Who has been asked and has not answered; null for those who do not manage. */
  readonly invitations:
    | readonly { id: string; email: string; role: ClusterRole; createdAt: Date; expiresAt: Date }[]
    | null;
  /** Why the viewer may not manage the members; null if they may. */
  readonly notManaging: string | null;
};

/** The people of a cluster, for its members; to managers also who has been invited. Others: `notFound`. */
export async function listTeam(actor: Actor, slug: string): Promise<Team> {
  const tx = reading();
  const id = await findSlugOwner(tx, slug);
  if (!id) throw notFound();
  const { person, rights } = await ownCluster(tx, actor, id);
  const manages = canManageMembers(person, rights);
  const members = await listMembers(tx, [id]);
  return {
    cluster: { id, slug: rights.slug, name: rights.name },
    members: members.map(({ accountId, name, role, since }) => ({
      accountId,
      name,
      role,
      since,
      you: accountId === person.accountId,
    })),
    invitations: manages ? await listOpenInvitations(tx, id, new Date()) : null,
    notManaging: manages ? null : notManaging(rights),
  };
}
