"use client";

import { useTranslations } from "next-intl";
import type { Region } from "#src/modules/regions/schema.ts";
import { RegionPicker } from "#src/modules/regions/widgets/region-picker.tsx";
import { TextArea } from "#src/ui/text-field.tsx";

export type ProposalValues = {
  readonly title: string;
  readonly regionCodes: readonly string[];
  readonly needs: string;
  readonly conditions: string;
  readonly transformativeActivity: string;
};

/** What the fields have in common: where they stand, the values, and what is wrong with them. */
export type FieldProps = {
  readonly values: ProposalValues;
  readonly onChange: (change: Partial<ProposalValues>) => void;
  readonly errorOf: (field: keyof ProposalValues) => string | undefined;
};

export function RegionsField({ values, onChange, errorOf, regions }: FieldProps & { regions: readonly Region[] }) {
  const t = useTranslations("adaptations.field");
  return (
    <RegionPicker
      multiple
      id="regionCodes"
      max={12}
      required
      label={t("regions")}
      hint={t("regionsHint")}
      regions={regions}
      value={values.regionCodes}
      onChange={(regionCodes) => onChange({ regionCodes })}
      error={errorOf("regionCodes")}
    />
  );
}

/** One of the three longer texts. */
export function ProseField({
  field,
  values,
  onChange,
  errorOf,
}: FieldProps & { field: "needs" | "conditions" | "transformativeActivity" }) {
  const t = useTranslations("adaptations.field");
  return (
    <TextArea
      id={field}
      rows={4}
      counter={4_000}
      label={t(field)}
      hint={t(`${field}Hint`)}
      value={values[field]}
      onChange={(event) => onChange({ [field]: event.target.value })}
      error={errorOf(field)}
    />
  );
}
