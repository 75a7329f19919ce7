import { newId } from "#src/lib/ids.ts";
import { tokenFor } from "#src/platform/secrets.ts";
import type { createCallerFactory } from "#src/platform/trpc/procedures.ts";
import type { AppRouter } from "#src/server/trpc/root.ts";
import { type Kind, kinds, type World } from "./permission-world.ts";

type Caller = ReturnType<ReturnType<typeof createCallerFactory<AppRouter["_def"]["record"]>>>;

export type Row = {
  /** Of the adaptation; "proposed" unless told. */
  readonly state?: "draft" | "proposed" | "inApproval" | "approved" | "implementing";
  readonly prepare?: (world: World, as: (kind: Kind) => Caller) => Promise<unknown>;
  readonly input?: (world: World, kind: Kind) => unknown;
  /** The reason that a returned refusal gives. */
  readonly refusal?: string;
  /** Who is let in; all others are refused. */
  readonly may: readonly Kind[];
};

const everyone = kinds;
const people = kinds.filter((kind) => kind !== "anonymous");
const acting = people.filter((kind) => kind !== "removed");
const lead = ["manager", "editor", "viewer"] as const;
const partners = [...lead, "partner", "partnerEditor", "adviser", "reader"] as const;
const workers = ["manager", "editor", "partner", "partnerEditor"] as const;
const teams = [...workers, "adviser", "reader", "invited", "outsider"] as const;
const nobody: readonly Kind[] = [];

const adaptation = ({ adaptationId }: World) => ({ adaptationId });
const initiative = ({ ids }: World) => ({ initiativeId: ids.initiativeId });
const task = ({ ids }: World) => ({ taskId: ids.taskId });
const milestone = ({ ids }: World) => ({ milestoneId: ids.milestoneId });
const indicator = ({ ids }: World) => ({ indicatorId: ids.indicatorId });
const leadCluster = ({ clusters }: World) => ({ clusterId: clusters.lead.id });
const someToken = () => tokenFor("nothing", newId());
const password = "a rope over four summits";

const profile = {
  name: "Lead",
  regionCode: "AT33",
  town: "Innsbruck",
  point: null,
  founded: null,
  memberCount: null,
  description: "",
  ecosystems: [],
  technologies: [],
  s3Priorities: [],
  languages: [],
  offers: [],
  needs: [],
  label: null,
  website: "",
  contactName: "",
  contactEmail: "",
  contactPhone: "",
  published: true,
};

/** Every procedure and who is let in: the rights of Cordata as a table. */
export const rows: Record<string, Row> = {
  "discovery.map": {
    input: () => ({ search: "q=holz", box: { west: 5, south: 43, east: 17, north: 49 } }),
    may: everyone,
  },

  // What belongs to the account of whoever calls: nobody else's can be named.
  "accounts.signUp": {
    may: everyone,
    input: () => ({ name: "New", email: `${newId()}@example.org`, password, locale: "en" }),
  },
  "accounts.confirm": { may: everyone, input: () => ({ token: someToken() }) },
  "accounts.resendConfirmation": { may: everyone, input: () => ({ email: `${newId()}@example.org` }) },
  "accounts.requestReset": { may: everyone, input: () => ({ email: `${newId()}@example.org` }) },
  "accounts.resetPassword": { may: everyone, input: () => ({ token: someToken(), password }) },
  "accounts.me": { may: people },
  "accounts.updateProfile": { may: people, input: () => ({ name: "Renamed", locale: "sl", mailNotices: false }) },
  "accounts.changePassword": { may: people, input: () => ({ current: "wrong", password }) },
  "accounts.sessions": { may: people },
  "accounts.endSession": { may: people, input: (world, kind) => ({ sessionId: world.person(kind).sessionId }) },
  "accounts.endOtherSessions": { may: people },

  "clusters.suggest": { may: people, input: () => ({ query: "lead" }) },
  "clusters.suggestTowns": { may: people, input: () => ({ query: "inns", regionCode: null }) },
  "clusters.mine": { may: people },
  "clusters.team": { may: lead, input: ({ clusters }) => ({ slug: clusters.lead.slug }) },
  "clusters.create": { may: people, input: () => ({ name: "Another", regionCode: "AT33", town: "" }) },
  "clusters.updateProfile": {
    may: ["manager"],
    input: (world) => ({ ...leadCluster(world), revision: 1, profile }),
  },
  "clusters.actFor": { may: lead, input: leadCluster },
  "clusters.inviteMember": {
    may: ["manager"],
    input: (world) => ({ ...leadCluster(world), email: "someone@example.org", role: "viewer", locale: "de" }),
  },
  "clusters.withdrawInvitation": {
    may: ["manager"],
    input: (world) => ({ ...leadCluster(world), invitationId: world.memberInvitationId }),
  },
  // Bound to an address that none of them has.
  "clusters.acceptInvitation": {
    refusal: "otherAddress",
    may: nobody,
    input: (world) => ({ token: tokenFor("member", world.memberInvitationId) }),
  },
  "clusters.changeRole": {
    may: ["manager"],
    input: (world) => ({ ...leadCluster(world), accountId: world.person("viewer").accountId, role: "editor" }),
  },
  "clusters.removeMember": {
    may: ["manager"],
    input: (world) => ({ ...leadCluster(world), accountId: world.person("viewer").accountId }),
  },
  "clusters.leave": { may: lead, input: leadCluster },

  "discovery.peers.forAdaptation": {
    may: partners,
    input: (world) => ({ ...adaptation(world), locale: "en" }),
  },
  "discovery.peers.forCluster": { may: acting, input: () => ({ locale: "en" }) },

  "adaptations.list": { may: acting },
  // Others than partners get a summary of what is proposed, never the whole.
  "adaptations.load": { may: acting, input: adaptation },
  "adaptations.propose": {
    may: teams,
    input: () => ({
      serviceId: "academy",
      sourceAdaptationId: null,
      title: "",
      locale: "en",
      regionCodes: ["AT33"],
      needs: "",
      conditions: "",
      transformativeActivity: "",
    }),
  },
  "adaptations.update": {
    may: ["manager", "editor"],
    input: (world) => ({
      ...adaptation(world),
      revision: 1,
      title: "Joint academy",
      regionCodes: ["AT33"],
      needs: "Trainers",
      conditions: "",
      transformativeActivity: "",
    }),
  },
  "adaptations.submit": { state: "draft", may: ["manager"], input: adaptation },
  "adaptations.withdraw": { may: ["manager"], input: adaptation },
  "adaptations.openApproval": { may: ["manager"], input: adaptation },
  "adaptations.decide": {
    state: "inApproval",
    may: ["manager", "partner"],
    input: (world) => ({
      ...adaptation(world),
      roundId: world.round.id,
      contentHash: world.round.contentHash,
      decision: "approved",
      reason: "",
    }),
  },
  "adaptations.reopen": { state: "approved", may: ["manager"], input: adaptation },
  // A manager of the lead takes the peer out; the peer's own manager leaves.
  "adaptations.endPartner": {
    may: ["manager", "partner"],
    input: (world) => ({ ...adaptation(world), clusterId: world.clusters.peer.id }),
  },
  "adaptations.onChange": { state: "draft", may: lead, input: adaptation },

  "discovery.interest.ask": {
    may: teams,
    input: ({ clusters }) => ({ clusterId: clusters.outside.id, message: "Shall we?" }),
  },
  "discovery.interest.answer": {
    may: ["partner", "partnerEditor"],
    input: ({ interestId }) => ({ interestId, answer: "accept", word: "" }),
  },
  "discovery.interest.withdraw": {
    may: ["manager", "editor"],
    input: ({ interestId }) => ({ interestId }),
  },
  "discovery.favourites.add": {
    may: teams,
    input: ({ clusters }) => ({ clusterId: clusters.outside.id }),
  },
  "discovery.favourites.remove": {
    may: teams,
    input: ({ clusters }) => ({ clusterId: clusters.outside.id }),
  },
  "discovery.favourites.note": {
    prepare: (world, as) => as("manager").discovery.favourites.add({ clusterId: world.clusters.outside.id }),
    may: ["manager", "editor"],
    input: (world) => ({ clusterId: world.clusters.outside.id, note: "Met in Trento", before: "" }),
  },
  "discovery.searches.save": { may: people, input: () => ({ name: "Wood", query: "q=holz" }) },
  "discovery.searches.rename": {
    may: ["manager"],
    input: ({ searchId }) => ({ searchId, name: "Timber" }),
  },
  "discovery.searches.setMail": { may: ["manager"], input: ({ searchId }) => ({ searchId, mail: false }) },
  "discovery.searches.remove": { may: ["manager"], input: ({ searchId }) => ({ searchId }) },
  "discovery.searches.restore": { may: ["manager"], input: ({ searchId }) => ({ searchId }) },

  "partnerships.received": { may: people },
  "partnerships.sent": { may: acting },
  "partnerships.ofAdaptation": { may: [...partners], input: adaptation },
  "partnerships.invite": {
    may: ["manager"],
    input: (world) => ({
      ...adaptation(world),
      to: { kind: "cluster", clusterId: world.clusters.outside.id },
      role: "reader",
      message: "",
    }),
  },
  "partnerships.answer": {
    may: ["invited"],
    input: ({ invitationId }) => ({ invitationId, answer: "accept", word: "" }),
  },
  "partnerships.answerByToken": { may: nobody, input: () => ({ token: someToken(), answer: "accept", word: "" }) },
  "partnerships.withdraw": { may: ["manager"], input: ({ invitationId }) => ({ invitationId }) },

  "initiatives.load": { state: "implementing", may: [...partners], input: initiative },
  "initiatives.onChange": { state: "implementing", may: [...partners], input: initiative },
  "initiatives.history": {
    state: "implementing",
    may: [...partners],
    input: (world) => ({ ...initiative(world), itemId: null }),
  },
  "initiatives.start": { state: "approved", may: ["manager"], input: adaptation },
  "initiatives.describe": {
    state: "implementing",
    may: ["manager"],
    input: (world) => ({ ...initiative(world), revision: 1, title: "Academy", summary: "" }),
  },
  "initiatives.publish": {
    state: "implementing",
    may: ["manager"],
    input: (world) => ({ ...initiative(world), public: true }),
  },
  "initiatives.begin": {
    state: "approved",
    may: ["manager"],
    prepare: async (world, as) => {
      const { initiativeId } = await as("manager").initiatives.start(adaptation(world));
      world.ids.initiativeId = initiativeId;
    },
    input: initiative,
  },
  "initiatives.complete": {
    state: "implementing",
    may: ["manager"],
    input: (world) => ({ ...initiative(world), worked: "The trainers", change: "The rooms", advice: "" }),
  },
  "initiatives.stop": {
    state: "implementing",
    may: ["manager"],
    input: (world) => ({ ...initiative(world), reason: "No rooms" }),
  },
  "initiatives.addTask": {
    state: "implementing",
    may: [...workers],
    input: (world) => ({ ...initiative(world), title: "Print the leaflets" }),
  },
  "initiatives.updateTask": {
    state: "implementing",
    may: [...workers],
    input: (world) => ({ ...task(world), revision: 1, changes: { progress: 10 } }),
  },
  "initiatives.moveTask": {
    state: "implementing",
    may: [...workers],
    input: (world) => ({ ...task(world), from: "todo", to: "doing", before: null }),
  },
  "initiatives.removeTask": { state: "implementing", may: [...workers], input: task },
  "initiatives.restoreTask": {
    state: "implementing",
    may: [...workers],
    prepare: (world, as) => as("manager").initiatives.removeTask(task(world)),
    input: task,
  },
  "initiatives.commitment": {
    state: "implementing",
    // None of them finds it, as the plan has none; the rights are tried in the module's own test.
    may: nobody,
    input: (world) => ({ ...initiative(world), commitmentId: newId() }),
  },
  "initiatives.addMilestone": {
    state: "implementing",
    may: [...workers],
    input: (world) => ({ ...initiative(world), title: "Half-way" }),
  },
  "initiatives.updateMilestone": {
    state: "implementing",
    may: [...workers],
    input: (world) => ({ ...milestone(world), revision: 1, changes: { reached: true } }),
  },
  "initiatives.removeMilestone": { state: "implementing", may: [...workers], input: milestone },
  "initiatives.restoreMilestone": {
    state: "implementing",
    may: [...workers],
    prepare: (world, as) => as("manager").initiatives.removeMilestone(milestone(world)),
    input: milestone,
  },
  "initiatives.searchCommonIndicators": { may: people, input: () => ({ text: "enterprises" }) },
  "initiatives.addIndicator": {
    state: "implementing",
    may: [...workers],
    input: (world) => ({ ...initiative(world), what: { kind: "common", code: "RCO01" }, baseline: 0, target: 5 }),
  },
  "initiatives.updateIndicator": {
    state: "implementing",
    may: [...workers],
    input: (world) => ({ ...indicator(world), revision: 1, target: 20 }),
  },
  "initiatives.removeIndicator": { state: "implementing", may: [...workers], input: indicator },
  "initiatives.restoreIndicator": {
    state: "implementing",
    may: [...workers],
    prepare: (world, as) => as("manager").initiatives.removeIndicator(indicator(world)),
    input: indicator,
  },
  // Each for their own cluster only: here it is the peer's value.
  "initiatives.report": {
    state: "implementing",
    may: ["partner", "partnerEditor"],
    input: (world) => ({
      ...indicator(world),
      clusterId: world.clusters.peer.id,
      period: "2026-H2",
      value: 3,
      note: "",
      revision: null,
    }),
  },

  // One's own notices: nobody else's can be named.
  "notifications.markAllRead": { may: people },
  "notifications.onNotice": { may: people },
  "notifications.activity": {
    may: [...partners],
    input: ({ adaptationId }) => ({ about: "adaptation", id: adaptationId }),
  },

  "vocabulary.suggest": { may: everyone, input: () => ({ kind: "technology", typed: "holz", locale: "sl" }) },

  // Whoever is signed in may ask; whether they are right is found out by a mail or by an administrator.
  "clusters.claimByMail": { may: people, input: ({ claims: { slug, email } }) => ({ slug, email }) },
  "clusters.claimByAdministrator": { may: people, input: ({ claims }) => ({ slug: claims.slug, message: "mine" }) },
  "clusters.confirmClaim": {
    refusal: "otherAccount",
    may: ["removed"],
    input: ({ claims }) => ({ token: claims.token }),
  },
  // A right of the account and of no role in a cluster: here the outsider has it.
  "clusters.decideClaim": {
    prepare: async (world) => {
      world.actors.outsider = { ...world.person("outsider"), administrator: true };
    },
    may: ["outsider"],
    input: ({ claims }) => ({ claimId: claims.claimId, confirm: true, word: "" }),
  },
};
