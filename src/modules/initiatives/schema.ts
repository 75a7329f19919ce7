import { z } from "zod";
import { idSchema } from "#src/lib/ids.ts";
import { prose, requiredLine } from "#src/lib/text.ts";
import type { Indicator } from "./indicators/schema.ts";
import type { Milestone } from "./milestones/schema.ts";
import type { Task } from "./tasks/schema.ts";

export const initiativeStates = ["planned", "running", "completed", "stopped"] as const;
export type InitiativeState = (typeof initiativeStates)[number];

/** What a cluster is in an initiative; the lead and the co-implementers carry it out. */
export const partnerRoles = ["lead", "coImplementer", "adviser", "reader"] as const;
export type PartnerRole = (typeof partnerRoles)[number];

export const revisionSchema = z.int().min(1).max(2_000_000_000);

export const initiativeInput = z.strictObject({ initiativeId: idSchema });
export const startInput = z.strictObject({ adaptationId: idSchema });
export const describeInput = z.strictObject({
  initiativeId: idSchema,
  revision: revisionSchema,
  title: requiredLine(200),
  summary: prose(4_000),
});
export const publishInput = z.strictObject({ initiativeId: idSchema, public: z.boolean() });
export const stopInput = z.strictObject({
  initiativeId: idSchema,
  reason: prose(2_000).pipe(z.string().min(1, { error: "common.required" })),
});
export const completeInput = z.strictObject({
  initiativeId: idSchema,
  worked: prose(4_000).pipe(z.string().min(1, { error: "common.required" })),
  change: prose(4_000).pipe(z.string().min(1, { error: "common.required" })),
  advice: prose(4_000),
});
export const historyInput = z.strictObject({ initiativeId: idSchema, itemId: idSchema.nullable() });

export type StartInput = z.output<typeof startInput>;
export type DescribeInput = z.output<typeof describeInput>;
export type PublishInput = z.output<typeof publishInput>;
export type StopInput = z.output<typeof stopInput>;
export type CompleteInput = z.output<typeof completeInput>;
export type HistoryInput = z.output<typeof historyInput>;

/** A save over a newer state is not done; `current` is what stands there now. */
export type Saved<T> =
  | { readonly ok: true; readonly current: T }
  | { readonly ok: false; readonly reason: "newer"; readonly current: T };

export type InitiativePartner = {
  readonly clusterId: string;
  readonly role: PartnerRole;
  readonly name: string;
  readonly slug: string;
  readonly regionCode: string;
};

/** Somebody who may be given work: a member of a cluster that carries the initiative out. */
export type InitiativePerson = { readonly accountId: string; readonly name: string; readonly clusterId: string };

export type Lesson = { readonly worked: string; readonly change: string; readonly advice: string; readonly at: string };

/** What the screen may offer; made from the policy that guards the use cases. */
export type Abilities = {
  /** Sees everything, not the public view alone. */
  readonly partner: boolean;
  readonly edit: boolean;
  /** The cluster for which the person may report values. */
  readonly reportFor: string | null;
  readonly describe: boolean;
  readonly publish: boolean;
  readonly begin: boolean;
  readonly complete: boolean;
  readonly stop: boolean;
};

/** Everything that the page of one initiative shows. Days are "2027-03-31", times ISO 8601. */
export type InitiativePage = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly state: InitiativeState;
  readonly public: boolean;
  readonly revision: number;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly stopReason: string;
  /** Null in the public view. */
  readonly adaptationId: string | null;
  readonly serviceId: string;
  readonly partners: readonly InitiativePartner[];
  readonly people: readonly InitiativePerson[];
  readonly tasks: readonly Task[];
  readonly milestones: readonly Milestone[];
  readonly indicators: readonly Indicator[];
  readonly lesson: Lesson | null;
  readonly abilities: Abilities;
  /** The server's day, for "late" and "due soon". */
  readonly today: string;
};

/** An initiative in a list. */
export type InitiativeSummary = {
  readonly id: string;
  readonly title: string;
  readonly state: InitiativeState;
  readonly public: boolean;
  readonly partners: readonly { readonly clusterId: string; readonly name: string; readonly role: PartnerRole }[];
  readonly tasks: number;
  readonly done: number;
  /** 0 to 100 */
  readonly progress: number;
  readonly late: number;
  readonly nextMilestone: { readonly title: string; readonly due: string } | null;
};

/** A lesson on the page of the service that it is about. */
export type ServiceLesson = Lesson & {
  readonly id: string;
  readonly title: string;
  /** Null unless the initiative is public. */
  readonly initiativeId: string | null;
  readonly partners: readonly string[];
  readonly indicators: readonly Pick<
    Indicator,
    "id" | "commonCode" | "name" | "unit" | "baseline" | "target" | "values"
  >[];
};

/** One entry of the activity log about an initiative. */
export type HistoryEntry = {
  readonly id: string;
  readonly at: string;
  readonly type: string;
  readonly person: string | null;
  readonly cluster: string | null;
  readonly data: Record<string, unknown>;
};
