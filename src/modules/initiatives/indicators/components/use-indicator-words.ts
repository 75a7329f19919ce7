"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { inLocale } from "#src/lib/locales.ts";
import type { Indicator } from "../schema.ts";

/** Names and numbers of indicators in the reader's language. */
export function useIndicatorWords() {
  const locale = useLocale();
  const format = useFormatter();
  const t = useTranslations("initiatives");
  return {
    name: ({ name }: Pick<Indicator, "name">) => inLocale(name, locale),
    unit: ({ unit }: Pick<Indicator, "unit">) => inLocale(unit, locale),
    number: (value: number | null) => (value === null ? "–" : format.number(value, { maximumFractionDigits: 4 })),
    /** "2026-H2" in words. */
    period: (period: string) => t("indicators.period", { year: period.slice(0, 4), half: period.slice(-1) }),
  };
}

/** A number as people type it, with comma or point; null when it is none, undefined when nothing was typed. */
export function typedNumber(text: string): number | null | undefined {
  const bare = text.replace(/[\s'’\u202f\u00a0]/g, "").replace(",", ".");
  if (bare === "") return undefined;
  return /^[-−+]?\d+(\.\d+)?$/.test(bare) ? Number(bare.replace("−", "-")) : null;
}
