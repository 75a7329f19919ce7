import { z } from "zod";
import { idSchema } from "#src/lib/ids.ts";
import { localeSchema } from "#src/lib/locale-schemas.ts";
import type { Locale } from "#src/lib/locales.ts";
import { line, prose, requiredLine } from "#src/lib/text.ts";
import { type Section, serviceIdSchema } from "#src/modules/catalogue/schema.ts";

export const adaptationStates = [
  "draft",
  "proposed",
  "inApproval",
  "approved",
  "implementing",
  "completed",
  "withdrawn",
] as const;
export type AdaptationState = (typeof adaptationStates)[number];

export const partnerRoles = ["lead", "coImplementer", "adviser", "reader"] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** A cluster that takes part just now. `sections` empty: the whole plan. */
export type PartnerStanding = {
  readonly clusterId: string;
  readonly role: PartnerRole;
  readonly sections: readonly Section[];
};

/** What the policy needs to know of an adaptation. `partners` are those that take part now; the lead is one of them. */
export type Standing = {
  readonly clusterId: string;
  readonly state: AdaptationState;
  readonly partners: readonly PartnerStanding[];
};

/** What may be edited of a plan. */
export type SectionRights = readonly Section[] | "all" | "none";

export type RoundOutcome = "open" | "approved" | "refused" | "withdrawn";
export type Decision = "pending" | "approved" | "refused";

const regionCode = z.string().regex(/^[A-Z]{2}[A-Z0-9]{1,3}$/, { error: "adaptations.region" });
const text = prose(4_000);

/** The fields that a person fills in; all but the title may stay empty in a draft. */
const fields = {
  regionCodes: z
    .array(regionCode)
    .min(1, { error: "adaptations.regionMissing" })
    .max(12, { error: "adaptations.tooManyRegions" })
    .transform((codes) => [...new Set(codes)]),
  needs: text,
  conditions: text,
  transformativeActivity: text,
};

const titleSchema = requiredLine(160);

/** From a service, or from another adaptation; then its service is the new one's too. An empty title is proposed by us. */
export const proposeSchema = z.strictObject({
  serviceId: serviceIdSchema,
  sourceAdaptationId: idSchema.nullable().default(null),
  title: prose(160).default(""),
  locale: localeSchema,
  ...fields,
});
export type Propose = z.output<typeof proposeSchema>;

export const updateSchema = z.strictObject({
  adaptationId: idSchema,
  revision: z.int().min(1),
  title: titleSchema,
  ...fields,
});
export type UpdateProposal = z.output<typeof updateSchema>;

export const adaptationIdInput = z.strictObject({ adaptationId: idSchema });

/** `contentHash` is of the version that was on the screen: a decision is about exactly that text. */
export const decideSchema = z
  .strictObject({
    adaptationId: idSchema,
    roundId: idSchema,
    contentHash: line(200),
    decision: z.enum(["approved", "refused"]),
    reason: prose(2_000).default(""),
  })
  .refine(({ decision, reason }) => decision === "approved" || reason.length > 0, {
    error: "adaptations.reasonMissing",
    path: ["reason"],
  });
export type Decide = z.output<typeof decideSchema>;

export const endPartnerSchema = z.strictObject({ adaptationId: idSchema, clusterId: idSchema });

export type ClusterName = { readonly id: string; readonly slug: string; readonly name: string };

/** One line of a list. */
export type AdaptationLine = {
  readonly id: string;
  readonly title: string;
  readonly state: AdaptationState;
  readonly serviceId: string;
  readonly regionCodes: readonly string[];
  readonly lead: ClusterName;
  readonly partnerCount: number;
  readonly myRole: PartnerRole | null;
  /** Whether a decision of the reader's cluster is pending. */
  readonly waitsForMe: boolean;
  readonly updatedAt: Date;
};

export type PartnerLine = PartnerStanding & { readonly cluster: ClusterName; readonly joinedAt: Date };

export type DecisionLine = {
  readonly cluster: ClusterName;
  readonly decision: Decision;
  readonly reason: string;
  readonly by: string | null;
  readonly decidedAt: Date | null;
  readonly contentHash: string;
};

export type RoundLine = {
  readonly id: string;
  readonly number: number;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly contentHash: string;
  readonly outcome: RoundOutcome;
  readonly openedBy: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly decisions: readonly DecisionLine[];
};

/** What everyone who acts for a cluster may know of a proposed adaptation. */
export type AdaptationSummary = {
  readonly id: string;
  readonly title: string;
  readonly state: AdaptationState;
  readonly serviceId: string;
  readonly regionCodes: readonly string[];
  readonly needs: string;
  readonly locale: Locale;
  readonly lead: ClusterName;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** Everything; for partners. */
export type AdaptationDetails = AdaptationSummary & {
  readonly conditions: string;
  readonly transformativeActivity: string;
  readonly clusterId: string;
  readonly documentId: string;
  readonly revision: number;
  readonly source: { readonly id: string; readonly title: string } | null;
  readonly initiative: { readonly id: string; readonly title: string } | null;
  readonly partners: readonly PartnerLine[];
  readonly rounds: readonly RoundLine[];
};
