import { z } from "zod";

/** A calendar day, "2027-03-31"; no time, no zone. */
export const daySchema = z.iso.date({ error: "common.date" });

export const toDay = (date: Date): string => date.toISOString().slice(0, 10);
export const fromDay = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The half-year that a date falls into: "2026-H2". */
export const halfYearOf = (date: Date): string => `${date.getUTCFullYear()}-H${date.getUTCMonth() < 6 ? 1 : 2}`;
export const halfYearSchema = z.string().regex(/^\d{4}-H[12]$/, { error: "common.period" });

export const days = (n: number): number => n * 24 * 3600 * 1000;
