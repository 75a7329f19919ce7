import { z } from "zod";

export const commitmentKinds = ["task", "milestone"] as const;

/** One row of a plan: who does what by when, with what. Lives in the plan's own document, under the key `id`. */
export const commitmentSchema = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(commitmentKinds).catch("task"),
  what: z.string().max(2_000).catch(""),
  clusterId: z.string().nullable().catch(null),
  who: z.string().max(300).catch(""),
  accountId: z.string().nullable().catch(null),
  due: z.iso.date().nullable().catch(null),
  withWhat: z.string().max(2_000).catch(""),
  order: z.number().catch(0),
});
export type Commitment = z.output<typeof commitmentSchema>;
