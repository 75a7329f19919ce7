"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import type { Locale } from "#src/lib/locales.ts";
import { Combobox } from "#src/ui/combobox.tsx";
import type { ComboboxOption } from "#src/ui/combobox-parts.tsx";
import type { FieldLook } from "#src/ui/field.tsx";
import { MultiCombobox } from "#src/ui/multi-combobox.tsx";
import { byCountry, matchingRegions } from "../rules.ts";
import { type Region, regionName } from "../schema.ts";

type Shared = Omit<FieldLook, "label"> & {
  label: string;
  regions: readonly Region[];
  placeholder?: string | undefined;
  /** Of the form field that carries the code. */
  name?: string | undefined;
  id?: string | undefined;
  disabled?: boolean | undefined;
  onBlur?: (() => void) | undefined;
};

type One = Shared & { multiple?: false; value: string | null; onChange: (code: string | null) => void };
type Several = Shared & { multiple: true; max?: number; value: readonly string[]; onChange: (codes: string[]) => void };

function optionsOf(regions: readonly Region[], locale: Locale): ComboboxOption[] {
  const option = (group: string) => (region: Region) => {
    const label = regionName(region, locale);
    return { value: region.code, label, hint: label === region.name ? undefined : region.name, group };
  };
  return byCountry(regions, locale).flatMap((group) => group.regions.map(option(group.label)));
}

/** Chooses one region or, with `multiple`, several; found by any of its names, whatever the accents. */
export function RegionPicker(props: One | Several) {
  const locale = useLocale();
  const { regions, onChange: _, ...rest } = props;
  const options = useMemo(() => {
    const alpine = regions.filter((region) => region.alpine);
    return [
      ...optionsOf(alpine, locale),
      ...optionsOf(
        regions.filter((region) => !region.alpine),
        locale,
      ),
    ];
  }, [regions, locale]);
  const onSearch = async (text: string) => {
    const found = matchingRegions(regions, text, locale);
    return optionsOf(found.slice(0, 60), locale);
  };
  if (rest.multiple) {
    const { multiple: __, value, ...several } = rest;
    return (
      <MultiCombobox
        {...several}
        value={value}
        options={options}
        onSearch={onSearch}
        onValueChange={(codes) => props.multiple && props.onChange(codes)}
      />
    );
  }
  const { multiple: __, value, ...one } = rest;
  return (
    <Combobox
      {...one}
      value={value}
      options={options}
      onSearch={onSearch}
      onValueChange={(code) => !props.multiple && props.onChange(code)}
    />
  );
}
