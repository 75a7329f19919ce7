import type { ActingPerson, ClusterRole } from "#src/lib/actor.ts";
import { asAccountId, asClusterId } from "#src/lib/ids.ts";
import { canView, canViewSummary, carriesOut } from "#src/modules/adaptations/policy.ts";
import type { Standing } from "#src/modules/adaptations/schema.ts";
import { canReadInitiative, type InitiativeScope } from "#src/modules/initiatives/policy.ts";

/** An entry of the activity log as far as it matters who is told. */
export type Happened = {
  readonly type: string;
  readonly accountId: string | null;
  readonly clusterId: string | null;
  readonly subjects: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
};

export type Member = { readonly accountId: string; readonly clusterId: string; readonly role: ClusterRole };

/** What is known of the things it was about, as they stand now. */
export type Circumstances = {
  readonly members: readonly Member[];
  readonly adaptation: Standing | null;
  readonly initiative: InitiativeScope | null;
  /** The accounts of all administrators. */
  readonly administrators: readonly string[];
};

export type Recipient = {
  readonly accountId: string;
  /** The cluster as whose member they are told. */
  readonly clusterId: string | null;
  readonly path: string;
};

export const idsOf = (subjects: readonly string[], kind: string): string[] =>
  subjects.flatMap((subject) => (subject.startsWith(`${kind}:`) ? [subject.slice(kind.length + 1)] : []));

type Circle = (happened: Happened, now: Circumstances) => readonly Recipient[];

const managers: readonly ClusterRole[] = ["manager"];
const workers: readonly ClusterRole[] = ["manager", "editor"];

// The members, as they would look at the thing when they act for that cluster: the policies decide, as everywhere.
const seenAs = ({ accountId, clusterId, role }: Member): ActingPerson => ({
  kind: "person",
  accountId: asAccountId(accountId),
  sessionId: "",
  name: "",
  email: "",
  locale: "en",
  administrator: false,
  acting: { clusterId: asClusterId(clusterId), name: "", slug: "", role },
});

const membersOf = (now: Circumstances, clusterIds: readonly string[], roles: readonly ClusterRole[]) =>
  now.members.filter(({ clusterId, role }) => clusterIds.includes(clusterId) && roles.includes(role));

/** Those of `members` who may see the adaptation: `whole` as a partner does, else its summary. */
const towardsAdaptation = (
  { subjects }: Happened,
  { adaptation }: Circumstances,
  members: readonly Member[],
  whole: boolean,
  path?: string,
): Recipient[] => {
  const [id] = idsOf(subjects, "adaptation");
  if (!adaptation || !id) return [];
  const may = whole ? canView : canViewSummary;
  return members
    .filter((member) => may(seenAs(member), adaptation))
    .map(({ accountId, clusterId }) => ({ accountId, clusterId, path: path ?? `/adaptations/${id}` }));
};

type Partners = "lead" | "doing" | "all";

const partnersOf = (
  which: Partners,
  partners: readonly { clusterId: string; role: "lead" | "coImplementer" | "adviser" | "reader" }[],
): string[] =>
  partners
    .filter((partner) => which === "all" || (which === "lead" ? partner.role === "lead" : carriesOut(partner)))
    .map(({ clusterId }) => clusterId);

const ofAdaptation =
  (which: Partners, roles: readonly ClusterRole[]): Circle =>
  (happened, now) =>
    towardsAdaptation(happened, now, membersOf(now, partnersOf(which, now.adaptation?.partners ?? []), roles), true);

const ofInitiative =
  (which: Partners, roles: readonly ClusterRole[], view = ""): Circle =>
  ({ subjects }, now) => {
    const { initiative } = now;
    const [id] = idsOf(subjects, "initiative");
    if (!initiative || !id) return [];
    return membersOf(now, partnersOf(which, initiative.partners), roles)
      .filter((member) => canReadInitiative(seenAs(member), initiative))
      .map(({ accountId, clusterId }) => ({ accountId, clusterId, path: `/initiatives/${id}${view}` }));
  };

/** An invitation names who invites first, then who is invited. */
const invited: Circle = (happened, now) => {
  const clusters = idsOf(happened.subjects, "cluster").slice(1);
  return towardsAdaptation(happened, now, membersOf(now, clusters, managers), false, "/adaptations");
};

const inviting: Circle = (happened, now) => {
  const clusters = idsOf(happened.subjects, "cluster").slice(0, 1);
  return towardsAdaptation(happened, now, membersOf(now, clusters, managers), true);
};

/** The lead, and whoever is a partner no more. */
const parting: Circle = (happened, now) => {
  const present = partnersOf("all", now.adaptation?.partners ?? []);
  const gone = idsOf(happened.subjects, "cluster").filter((id) => !present.includes(id));
  return [
    ...ofAdaptation("lead", managers)(happened, now),
    ...towardsAdaptation(happened, now, membersOf(now, gone, managers), false),
  ];
};

const assignee: Circle = (happened, now) => {
  const accounts = idsOf(happened.subjects, "account");
  return ofInitiative("doing", ["manager", "editor", "viewer"])(happened, now).filter(({ accountId }) =>
    accounts.includes(accountId),
  );
};

const blocked: Circle = (happened, now) =>
  happened.data.to === "blocked" ? ofInitiative("lead", workers)(happened, now) : [];

const clusterManagers: Circle = ({ subjects }, now) =>
  membersOf(now, idsOf(subjects, "cluster"), managers).map(({ accountId, clusterId }) => ({
    accountId,
    clusterId,
    path: "/clusters",
  }));

/** The person whom it was done to. */
const concerned: Circle = ({ subjects }) =>
  idsOf(subjects, "account").map((accountId) => ({ accountId, clusterId: null, path: "/home" }));

const leaving: Circle = (happened, now) =>
  happened.data.left === true ? clusterManagers(happened, now) : concerned(happened, now);

/** Of a claim that an administrator has to answer. */
const administrators: Circle = ({ data }, now) =>
  data.way === "administrator"
    ? now.administrators.map((accountId) => ({ accountId, clusterId: null, path: "/administration/claims" }))
    : [];

/** The person whose claim was answered, as a member of the cluster where they are one now. */
const claimant: Circle = (happened, now) =>
  concerned(happened, now).map(({ accountId }) => {
    const member = now.members.find((each) => each.accountId === accountId);
    const path = member ? "/clusters" : `/clusters/${happened.data.slug}`;
    return { accountId, clusterId: member?.clusterId ?? null, path };
  });

/** An interest names the cluster that asks first, then the one that is asked. */
const sideOfInterest =
  (side: 0 | 1): Circle =>
  ({ subjects }, now) =>
    membersOf(now, idsOf(subjects, "cluster").slice(side, side + 1), workers).map(({ accountId, clusterId }) => ({
      accountId,
      clusterId,
      path: "/clusters/interests",
    }));

/** Whose search it is, whomever they act for. */
const searcher: Circle = ({ subjects, data }) =>
  idsOf(subjects, "account").map((accountId) => ({
    accountId,
    clusterId: null,
    path: `/clusters/searches/${String(data.searchId)}`,
  }));

/** Who started an import, at its page. */
const importer: Circle = ({ subjects, data }) =>
  idsOf(subjects, "account").map((accountId) => ({
    accountId,
    clusterId: null,
    path: typeof data.runId === "string" ? `/administration/imports/${data.runId}` : "/home",
  }));

/** Who is told of what. A type that is not named here is kept in the log and told to nobody. */
const circles: Readonly<Record<string, Circle>> = {
  "invitation.sent": invited,
  "invitation.withdrawn": invited,
  "invitation.accepted": ofAdaptation("all", workers),
  "invitation.declined": inviting,
  "adaptation.proposed": ofAdaptation("all", workers),
  "adaptation.approvalOpened": ofAdaptation("doing", workers),
  "adaptation.approvalGiven": ofAdaptation("lead", managers),
  "adaptation.approvalRefused": ofAdaptation("doing", workers),
  "adaptation.approved": ofAdaptation("all", workers),
  "adaptation.reopened": ofAdaptation("doing", workers),
  "adaptation.withdrawn": ofAdaptation("all", workers),
  "adaptation.partnerEnded": parting,
  "initiative.created": ofInitiative("all", workers),
  "initiative.started": ofInitiative("all", workers),
  "initiative.completed": ofInitiative("all", workers),
  "initiative.stopped": ofInitiative("all", workers),
  "initiative.published": ofInitiative("doing", managers),
  "task.assigned": assignee,
  "task.moved": blocked,
  "milestone.reached": ofInitiative("doing", workers),
  "indicator.reported": ofInitiative("lead", managers, "/indicators"),
  "cluster.memberJoined": clusterManagers,
  "cluster.memberRemoved": leaving,
  "cluster.roleChanged": concerned,
  "cluster.claimAsked": administrators,
  "cluster.claimed": claimant,
  "cluster.claimRefused": claimant,
  "interest.asked": sideOfInterest(1),
  "interest.withdrawn": sideOfInterest(1),
  "interest.accepted": sideOfInterest(0),
  "interest.declined": sideOfInterest(0),
  "search.matched": searcher,
  "import.finished": importer,
};

export const isTold = (type: string): boolean => type in circles;

/** Whether it may go out by mail: a saved search can be one that tells here alone. */
export const isMailed = ({ data }: Pick<Happened, "data">): boolean => data.mail !== false;

/** Who is told, each person once, never the one who did it, and nobody who may not see it. */
export function recipientsOf(happened: Happened, now: Circumstances): Recipient[] {
  const told = new Map<string, Recipient>();
  for (const recipient of circles[happened.type]?.(happened, now) ?? []) {
    if (recipient.accountId !== happened.accountId && !told.has(recipient.accountId)) {
      told.set(recipient.accountId, recipient);
    }
  }
  return [...told.values()];
}
