import { z } from "zod";
import { clusterIdSchema, idSchema } from "#src/lib/ids.ts";
import { emailSchema, prose } from "#src/lib/text.ts";
import type { ClusterName } from "#src/modules/adaptations/schema.ts";
import { type Section, sectionSchema, sections } from "#src/modules/catalogue/schema.ts";

export const invitedRoles = ["coImplementer", "adviser", "reader"] as const;
export type InvitedRole = (typeof invitedRoles)[number];

export const invitationStates = ["pending", "accepted", "declined", "withdrawn", "expired"] as const;
export type InvitationState = (typeof invitationStates)[number];

export const invitationDays = 30;

const addresseeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cluster"), clusterId: clusterIdSchema }),
  z.strictObject({ kind: z.literal("email"), email: emailSchema }),
]);

/** `sections` empty: the whole plan. They limit co-implementers; the others do not write. */
export const inviteSchema = z
  .strictObject({
    adaptationId: idSchema,
    to: addresseeSchema,
    role: z.enum(invitedRoles),
    sections: z
      .array(sectionSchema)
      .max(sections.length)
      .transform((chosen) => sections.filter((section) => chosen.includes(section)))
      .default([]),
    message: prose(2_000).default(""),
  })
  .transform((input) => ({
    ...input,
    // All seven named is the whole plan, commitments with it.
    sections: input.role === "coImplementer" && input.sections.length < sections.length ? input.sections : [],
  }));
export type Invite = z.output<typeof inviteSchema>;

export const invitationInput = z.strictObject({ invitationId: idSchema });

const answer = { answer: z.enum(["accept", "decline"]), word: prose(1_000).default("") };
export const answerSchema = z.strictObject({ invitationId: idSchema, ...answer });
export type Answer = z.output<typeof answerSchema>;

/** 32 bytes in base64url. */
export const tokenSchema = z.string().regex(/^[\w-]{43}$/, { error: "common.notFound" });
export const answerByTokenSchema = z.strictObject({ token: tokenSchema, ...answer });
export type AnswerByToken = z.output<typeof answerByTokenSchema>;

/** What an answer came to. */
export type Answered =
  | { readonly ok: true; readonly adaptationId: string; readonly accepted: boolean }
  | { readonly ok: false; readonly reason: AnswerProblem };
export type AnswerProblem =
  | "answered"
  | "expired"
  | "closed"
  | "alreadyPartner"
  | "otherAddress"
  | "noCluster"
  | "notManager";

/** An invitation as those see it who sent it. The address is told to nobody else. */
export type InvitationLine = {
  readonly id: string;
  readonly adaptationId: string;
  readonly title: string;
  readonly from: ClusterName;
  readonly to: ClusterName | null;
  readonly toEmail: string | null;
  readonly role: InvitedRole;
  readonly sections: readonly Section[];
  readonly message: string;
  readonly state: InvitationState;
  readonly answerWord: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
};

/** The same for those who received it. */
export type ReceivedInvitation = InvitationLine & {
  readonly serviceId: string;
  readonly needs: string;
  readonly regionCodes: readonly string[];
  readonly canAnswer: boolean;
};
