"use client";

import { useLocale } from "next-intl";
import { countryName } from "#src/modules/regions/schema.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Combobox } from "#src/ui/combobox.tsx";
import type { ComboboxOption } from "#src/ui/combobox-parts.tsx";
import type { FieldLook } from "#src/ui/field.tsx";
import type { ClusterSummary } from "../schema.ts";

export type PickedCluster = { readonly id: string; readonly name: string };

/** Chooses a published cluster by name or town; `exclude` leaves out those that make no sense here. */
export function ClusterPicker({
  value,
  onChange,
  exclude = [],
  ...field
}: FieldLook & {
  value: PickedCluster | null;
  onChange: (cluster: PickedCluster | null) => void;
  exclude?: readonly string[];
  placeholder?: string | undefined;
  name?: string | undefined;
  id?: string | undefined;
  disabled?: boolean | undefined;
  onBlur?: (() => void) | undefined;
}) {
  const locale = useLocale();
  const utils = trpc.useUtils();
  const option = ({ id, name, town, country }: ClusterSummary): ComboboxOption => ({
    value: id,
    label: name,
    hint: [town, countryName(country, locale)].filter(Boolean).join(", "),
  });
  return (
    <Combobox
      {...field}
      value={value?.id ?? null}
      options={value ? [{ value: value.id, label: value.name }] : []}
      onSearch={async (query, signal) => {
        const found = await utils.clusters.suggest.fetch({ query: query.slice(0, 80) }, { trpc: { signal } });
        return found.filter((cluster) => !exclude.includes(cluster.id)).map(option);
      }}
      onValueChange={(id, chosen) => onChange(id && chosen ? { id, name: chosen.label } : null)}
    />
  );
}
