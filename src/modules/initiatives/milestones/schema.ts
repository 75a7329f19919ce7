import { z } from "zod";
import { daySchema } from "#src/lib/dates.ts";
import { accountIdSchema, clusterIdSchema, idSchema } from "#src/lib/ids.ts";
import { requiredLine } from "#src/lib/text.ts";

export type Milestone = {
  readonly id: string;
  /** The commitment of the plan it came from. */
  readonly commitmentId: string | null;
  readonly title: string;
  readonly clusterId: string | null;
  readonly assigneeId: string | null;
  readonly due: string | null;
  readonly reachedAt: string | null;
  readonly revision: number;
};

const fields = {
  title: requiredLine(300),
  clusterId: clusterIdSchema.nullable(),
  assigneeId: accountIdSchema.nullable(),
  due: daySchema.nullable(),
};

export const milestoneChangesSchema = z.strictObject({ ...fields, reached: z.boolean() }).partial();
export type MilestoneChanges = z.output<typeof milestoneChangesSchema>;

export const addMilestoneInput = z.strictObject({
  initiativeId: idSchema,
  title: fields.title,
  ...z.strictObject(fields).omit({ title: true }).partial().shape,
});
export const updateMilestoneInput = z.strictObject({
  milestoneId: idSchema,
  revision: z.int().min(1).max(2_000_000_000),
  changes: milestoneChangesSchema,
});
export const milestoneInput = z.strictObject({ milestoneId: idSchema });

export type AddMilestoneInput = z.output<typeof addMilestoneInput>;
export type UpdateMilestoneInput = z.output<typeof updateMilestoneInput>;
