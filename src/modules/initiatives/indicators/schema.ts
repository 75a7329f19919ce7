import { z } from "zod";
import { halfYearSchema } from "#src/lib/dates.ts";
import { clusterIdSchema, idSchema } from "#src/lib/ids.ts";
import type { Localised } from "#src/lib/locales.ts";
import { line, prose, requiredLine } from "#src/lib/text.ts";

/** What one partner reported for one half-year: how much was added in it. */
export type IndicatorValue = {
  readonly clusterId: string;
  readonly period: string;
  readonly value: number;
  readonly note: string;
  readonly reportedById: string | null;
  readonly reportedAt: string;
  readonly revision: number;
};

export type Indicator = {
  readonly id: string;
  /** Of an Interreg common indicator, such as "RCO01". */
  readonly commonCode: string | null;
  readonly name: Localised;
  readonly unit: Localised;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly revision: number;
  readonly values: readonly IndicatorValue[];
};

/** An Interreg common output or result indicator. */
export type CommonIndicator = {
  readonly code: string;
  readonly kind: "output" | "result";
  readonly name: Localised;
  readonly unit: Localised;
};

// 18 digits, four of them after the point, are what is stored; a number keeps 15.
const amount = z
  .number({ error: "common.number" })
  .min(-99_999_999_999, { error: "initiatives.tooLarge" })
  .max(99_999_999_999, { error: "initiatives.tooLarge" })
  .transform((value) => Math.round(value * 10_000) / 10_000);

const revision = z.int().min(1).max(2_000_000_000);

export const addIndicatorInput = z.strictObject({
  initiativeId: idSchema,
  what: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("common"), code: z.string().regex(/^RC[OR]\d{2,3}$/) }),
    z.strictObject({ kind: z.literal("own"), name: requiredLine(300), unit: line(60) }),
  ]),
  baseline: amount.nullable(),
  target: amount.nullable(),
});
export const updateIndicatorInput = z.strictObject({
  indicatorId: idSchema,
  revision,
  name: requiredLine(300).optional(),
  unit: line(60).optional(),
  baseline: amount.nullable().optional(),
  target: amount.nullable().optional(),
});
export const indicatorInput = z.strictObject({ indicatorId: idSchema });
export const reportInput = z.strictObject({
  indicatorId: idSchema,
  clusterId: clusterIdSchema,
  period: halfYearSchema,
  value: amount,
  note: prose(2_000),
  /** Of the value that was seen; null: there was none yet. */
  revision: revision.nullable(),
});
export const searchCommonInput = z.strictObject({ text: line(100) });

export type AddIndicatorInput = z.output<typeof addIndicatorInput>;
export type UpdateIndicatorInput = z.output<typeof updateIndicatorInput>;
export type ReportInput = z.output<typeof reportInput>;
export type SearchCommonInput = z.output<typeof searchCommonInput>;
