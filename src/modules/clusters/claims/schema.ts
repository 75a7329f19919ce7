import { z } from "zod";
import type { ClusterId } from "#src/lib/ids.ts";
import { idSchema } from "#src/lib/ids.ts";
import { emailSchema, prose } from "#src/lib/text.ts";
import { clusterSlugSchema } from "../schema.ts";

export const claimWays = ["mail", "administrator"] as const;
export type ClaimWay = (typeof claimWays)[number];

/** Why a mail cannot prove that a cluster is somebody's. */
export type NoProof = "noWebsite" | "genericWebsite" | "otherDomain";

const wordSchema = prose(1_000);

export const claimByMailSchema = z.strictObject({ slug: clusterSlugSchema, email: emailSchema });
export type ClaimByMail = z.output<typeof claimByMailSchema>;

export const claimByAdministratorSchema = z.strictObject({
  slug: clusterSlugSchema,
  /** Why the person speaks for the cluster. */
  message: wordSchema.pipe(z.string().min(1, { error: "common.required" })),
});
export type ClaimByAdministrator = z.output<typeof claimByAdministratorSchema>;

export const decideClaimSchema = z
  .strictObject({ claimId: idSchema, confirm: z.boolean(), word: wordSchema })
  .refine(({ confirm, word }) => confirm || word !== "", { path: ["word"], error: "clusters.refuseWithWord" });
export type DecideClaim = z.output<typeof decideClaimSchema>;

/** A claim that is still to be answered, as its author sees it. */
export type PendingClaim = {
  readonly way: ClaimWay;
  readonly email: string | null;
  readonly message: string;
  readonly expiresAt: Date;
};

/** A claim as an administrator decides on it. */
export type OpenClaim = {
  readonly id: string;
  readonly message: string;
  readonly createdAt: Date;
  readonly cluster: {
    readonly id: ClusterId;
    readonly name: string;
    readonly slug: string;
    readonly website: string | null;
  };
  readonly person: { readonly name: string; readonly email: string };
};
