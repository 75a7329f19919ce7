import { type Actor, actsFor, isActing } from "#src/lib/actor.ts";
import type { Abilities, InitiativeState, PartnerRole } from "./schema.ts";

/** What rights depend on. */
export type InitiativeScope = {
  readonly state: InitiativeState;
  readonly public: boolean;
  readonly partners: readonly { readonly clusterId: string; readonly role: PartnerRole }[];
};

const carriesOut = (role: PartnerRole): boolean => role === "lead" || role === "coImplementer";

/** While it is planned or running, there is work to do; afterwards it is a record. */
export const isOpen = (initiative: InitiativeScope): boolean =>
  initiative.state === "planned" || initiative.state === "running";

/** Whether this cluster carries the initiative out, and so can be given work. */
export const isDoingPartner = (initiative: InitiativeScope, clusterId: string): boolean =>
  initiative.partners.some((partner) => partner.clusterId === clusterId && carriesOut(partner.role));

/** Partners see everything, whatever their role. */
export const canReadInitiative = (actor: Actor, initiative: InitiativeScope): boolean =>
  isActing(actor) && initiative.partners.some((partner) => partner.clusterId === actor.acting.clusterId);

/** What is public is seen by everyone, without the names of people. */
export const canSeeInitiative = (actor: Actor, initiative: InitiativeScope): boolean =>
  initiative.public || canReadInitiative(actor, initiative);

const worksOn = (actor: Actor, initiative: InitiativeScope): boolean =>
  initiative.partners.some((partner) => carriesOut(partner.role) && actsFor(actor, partner.clusterId, "editor"));

/** Managers and editors of the lead and the co-implementers do the work. */
export const canEditWork = (actor: Actor, initiative: InitiativeScope): boolean =>
  isOpen(initiative) && worksOn(actor, initiative);

/** Values are reported by the cluster that they are about. */
export const canReportFor = (actor: Actor, initiative: InitiativeScope, clusterId: string): boolean =>
  isOpen(initiative) && isDoingPartner(initiative, clusterId) && actsFor(actor, clusterId, "editor");

/** What binds all partners is decided by a manager of the lead. */
export const canLead = (actor: Actor, initiative: InitiativeScope): boolean =>
  initiative.partners.some((partner) => partner.role === "lead" && actsFor(actor, partner.clusterId, "manager"));

export const canDescribe = (actor: Actor, initiative: InitiativeScope): boolean =>
  isOpen(initiative) && canLead(actor, initiative);

export const canStart = (actor: Actor, leadClusterId: string): boolean => actsFor(actor, leadClusterId, "manager");

export const abilitiesIn = (actor: Actor, initiative: InitiativeScope): Abilities => ({
  partner: canReadInitiative(actor, initiative),
  edit: canEditWork(actor, initiative),
  reportFor: isActing(actor) && canReportFor(actor, initiative, actor.acting.clusterId) ? actor.acting.clusterId : null,
  describe: canDescribe(actor, initiative),
  publish: canLead(actor, initiative),
  begin: canLead(actor, initiative) && initiative.state === "planned",
  complete: canLead(actor, initiative) && initiative.state === "running",
  stop: canLead(actor, initiative) && initiative.state === "running",
});
