import { type Actor, actsFor, isActing } from "#src/lib/actor.ts";
import type { AdaptationState, PartnerRole, PartnerStanding, SectionRights, Standing } from "./schema.ts";

const among = <T extends string>(value: T, ...those: readonly T[]) => those.includes(value);

/** The partner that the actor acts for just now. */
export const partnerOf = (actor: Actor, adaptation: Standing): PartnerStanding | null =>
  adaptation.partners.find(({ clusterId }) => actsFor(actor, clusterId)) ?? null;

const isLead = (actor: Actor, adaptation: Standing, atLeast: "manager" | "editor" | "viewer" = "viewer") =>
  actsFor(actor, adaptation.clusterId, atLeast);

/** Lead and co-implementers: they write, and each of them must approve. */
export const carriesOut = ({ role }: Pick<PartnerStanding, "role">) => among(role, "lead", "coImplementer");

/** Drafting, on behalf of the cluster acted for. */
export const canCreate = (actor: Actor): boolean => isActing(actor) && actsFor(actor, actor.acting.clusterId, "editor");

/** Everything: a draft is its cluster's alone, all else is its partners'. */
export const canView = (actor: Actor, adaptation: Standing): boolean =>
  adaptation.state === "draft" ? isLead(actor, adaptation) : partnerOf(actor, adaptation) !== null;

/** Title, regions, needs and lead: for whoever acts for a cluster, once it is proposed and until it is withdrawn. */
export const canViewSummary = (actor: Actor, adaptation: Standing): boolean =>
  canView(actor, adaptation) || (isActing(actor) && !among(adaptation.state, "draft", "withdrawn"));

/** While a version is being approved, and after, the plan stands still. */
export const isOpenForWriting = (state: AdaptationState): boolean => among(state, "draft", "proposed");

/** Which sections of the plan the actor may edit. */
export function editableSections(actor: Actor, adaptation: Standing): SectionRights {
  const partner = partnerOf(actor, adaptation);
  if (!partner || !canView(actor, adaptation) || !isOpenForWriting(adaptation.state)) return "none";
  if (!carriesOut(partner) || !actsFor(actor, partner.clusterId, "editor")) return "none";
  return partner.sections.length > 0 ? partner.sections : "all";
}

/** Commitments bind everyone, so whoever is limited to some sections reads them only. */
export const canEditCommitments = (actor: Actor, adaptation: Standing): boolean =>
  editableSections(actor, adaptation) === "all";

/** Title, regions, needs, conditions and transformative activity. */
export const canEditProposal = (actor: Actor, adaptation: Standing): boolean =>
  isLead(actor, adaptation, "editor") && isOpenForWriting(adaptation.state);

// Decisions that bind the cluster are its managers'.
const leadDecides = (actor: Actor, adaptation: Standing, ...states: readonly AdaptationState[]) =>
  isLead(actor, adaptation, "manager") && among(adaptation.state, ...states);

export const canSubmit = (actor: Actor, a: Standing): boolean => leadDecides(actor, a, "draft");
export const canOpenApproval = (actor: Actor, a: Standing): boolean => leadDecides(actor, a, "proposed");
export const canReopen = (actor: Actor, a: Standing): boolean => leadDecides(actor, a, "inApproval", "approved");
export const canStart = (actor: Actor, a: Standing): boolean => leadDecides(actor, a, "approved");
/** Start the initiative, or look at what it was started from. */
export const canManageInitiative = (actor: Actor, a: Standing): boolean => isLead(actor, a, "manager");
export const canWithdraw = (actor: Actor, a: Standing): boolean =>
  leadDecides(actor, a, "draft", "proposed", "inApproval", "approved");

/** Whether a cluster can join as `role` just now: who would have to approve cannot come after the approval. */
export const isOpenFor = (role: PartnerRole, state: AdaptationState): boolean =>
  role === "coImplementer"
    ? among(state, "proposed", "inApproval")
    : among(role, "adviser", "reader") && among(state, "proposed", "inApproval", "approved", "implementing");

export const canInvite = (actor: Actor, a: Standing): boolean =>
  leadDecides(actor, a, "proposed", "inApproval", "approved", "implementing");

/** Approve or refuse the version in question, for the cluster acted for. */
export function canDecide(actor: Actor, adaptation: Standing): boolean {
  const partner = partnerOf(actor, adaptation);
  return (
    partner !== null &&
    carriesOut(partner) &&
    adaptation.state === "inApproval" &&
    actsFor(actor, partner.clusterId, "manager")
  );
}

// What is being carried out keeps those who carry it out: the initiative counts on them.
const canEnd = (partner: PartnerStanding, { state }: Standing) =>
  partner.role !== "lead" &&
  (carriesOut(partner)
    ? among(state, "proposed", "inApproval", "approved")
    : among(state, "proposed", "inApproval", "approved", "implementing"));

/** Take a partner out of the adaptation; never the lead. */
export const canRemovePartner = (actor: Actor, adaptation: Standing, partner: PartnerStanding): boolean =>
  isLead(actor, adaptation, "manager") && canEnd(partner, adaptation);

/** Leave for the cluster acted for. */
export function canLeave(actor: Actor, adaptation: Standing): boolean {
  const partner = partnerOf(actor, adaptation);
  return partner !== null && actsFor(actor, partner.clusterId, "manager") && canEnd(partner, adaptation);
}

/** The answers of this policy for one person and one adaptation; what the screen offers. */
export type Abilities = {
  readonly view: boolean;
  readonly editProposal: boolean;
  readonly sections: SectionRights;
  readonly commitments: boolean;
  readonly submit: boolean;
  readonly invite: boolean;
  readonly openApproval: boolean;
  readonly decide: boolean;
  readonly reopen: boolean;
  readonly withdraw: boolean;
  readonly start: boolean;
  readonly leave: boolean;
  /** The partners that the actor may take out. */
  readonly removable: readonly string[];
};

export const abilitiesOf = (actor: Actor, adaptation: Standing): Abilities => ({
  view: canView(actor, adaptation),
  editProposal: canEditProposal(actor, adaptation),
  sections: editableSections(actor, adaptation),
  commitments: canEditCommitments(actor, adaptation),
  submit: canSubmit(actor, adaptation),
  invite: canInvite(actor, adaptation),
  openApproval: canOpenApproval(actor, adaptation),
  decide: canDecide(actor, adaptation),
  reopen: canReopen(actor, adaptation),
  withdraw: canWithdraw(actor, adaptation),
  start: canStart(actor, adaptation),
  leave: canLeave(actor, adaptation),
  removable: adaptation.partners
    .filter((partner) => canRemovePartner(actor, adaptation, partner))
    .map(({ clusterId }) => clusterId),
});
