import { z } from "zod";
import { idSchema } from "#src/lib/ids.ts";
import type { Evidence } from "../records/schema.ts";

/** Whether an organisation of finished projects is another one or a cluster, or a row of an import a cluster. */
export const joinKinds = ["organisation", "cluster"] as const;
export const joinStates = ["proposed", "joined", "refused", "undone"] as const;
export type JoinState = (typeof joinStates)[number];

export const joinInputSchema = z.strictObject({ kind: z.enum(joinKinds), joinId: idSchema });
export type JoinInput = z.output<typeof joinInputSchema>;

export const listJoinsSchema = z.strictObject({
  state: z.enum(joinStates),
  /** The last one of the page before. */
  after: idSchema.nullable(),
});
export type ListJoins = z.output<typeof listJoinsSchema>;

export type JoinSide = {
  readonly name: string;
  readonly town: string;
  readonly country: string;
  readonly website: string | null;
  /** The address of its page, where it has one. */
  readonly slug: string | null;
};

export type JoinLine = {
  readonly id: string;
  readonly kind: (typeof joinKinds)[number];
  readonly state: JoinState;
  readonly evidence: Evidence;
  readonly from: JoinSide;
  readonly into: JoinSide;
  /** What it is joined to. */
  readonly intoKind: "organisation" | "cluster";
  readonly createdAt: Date;
  /** Null where the import itself decided. */
  readonly decidedAt: Date | null;
};

export type JoinPage = {
  readonly joins: readonly JoinLine[];
  readonly more: boolean;
  readonly counts: Readonly<Record<JoinState, number>>;
};
