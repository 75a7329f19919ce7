"use client";

import { RotateCcw, SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#src/ui/button.tsx";
import { RangeField } from "#src/ui/range-field.tsx";
import { maxWeight, type PerPart, parts, writeWeights } from "../schema.ts";

/** How much each part counts; folded on a phone, where the list comes first. */
export function WeightsPanel({
  weights,
  onChange,
  onReset,
}: {
  weights: PerPart;
  onChange: (weights: PerPart) => void;
  onReset: () => void;
}) {
  const t = useTranslations("peers.weights");
  const part = useTranslations("peers.part");
  return (
    <details className="group rounded-lg border border-line bg-surface px-4 lg:border-0 lg:bg-transparent lg:px-0 lg:[&::details-content]:[content-visibility:visible] lg:[&::details-content]:[display:contents]">
      <summary className="flex min-h-11 list-none items-center gap-2 font-medium text-sm lg:hidden [&::-webkit-details-marker]:hidden">
        <SlidersHorizontal aria-hidden className="size-4" />
        {t("title")}
      </summary>
      <fieldset className="flex flex-col gap-3 pb-4 lg:pb-0">
        <legend className="font-medium max-lg:sr-only">{t("title")}</legend>
        <p className="mb-1 text-muted text-sm">{t("lead", { most: maxWeight })}</p>
        {parts.map((each) => (
          <RangeField
            key={each}
            name={each}
            min={0}
            max={maxWeight}
            step={1}
            label={part(each)}
            value={weights[each]}
            valueText={t("value", { value: weights[each], most: maxWeight })}
            onChange={({ target }) => onChange({ ...weights, [each]: Number(target.value) })}
          />
        ))}
        <Button size="sm" icon={<RotateCcw aria-hidden />} disabled={writeWeights(weights) === ""} onClick={onReset}>
          {t("reset")}
        </Button>
      </fieldset>
    </details>
  );
}
