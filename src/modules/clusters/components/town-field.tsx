"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { countryName, type Region, regionName } from "#src/modules/regions/schema.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { controlClass } from "#src/ui/control-class.ts";
import { cx } from "#src/ui/cx.ts";
import { describedBy, Field } from "#src/ui/field.tsx";
import { optionClass, popupClass } from "#src/ui/popup-class.ts";
import type { Town } from "../schema.ts";

const waitBeforeSearch = 150;

/** A town, typed freely; one of the known ones tells its region and its place as well. */
export function TownField({
  id,
  value,
  regionCode,
  regions,
  error,
  onType,
  onPick,
}: {
  id: string;
  value: string;
  /** Its towns come first. */
  regionCode: string | null;
  regions: readonly Region[];
  error?: string | undefined;
  onType: (town: string) => void;
  onPick: (town: Town) => void;
}) {
  const t = useTranslations("clusters");
  const locale = useLocale();
  const utils = trpc.useUtils();
  const [towns, setTowns] = useState<Town[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef("");
  const names = useMemo(
    () =>
      new Map(
        regions.map((region) => [region.code, `${regionName(region, locale)}, ${countryName(region.country, locale)}`]),
      ),
    [regions, locale],
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (query: string) => {
    clearTimeout(timer.current);
    latest.current = query;
    timer.current = setTimeout(async () => {
      // Without suggestions the field still takes what is typed, so a failed search needs no words.
      const found = await utils.clusters.suggestTowns
        .fetch({ query: query.slice(0, 80), regionCode: regionCode || null })
        .catch(() => []);
      if (latest.current === query) setTowns(found);
    }, waitBeforeSearch);
  };

  return (
    <Field id={id} label={t("fields.town")} hint={t("hints.town")} error={error}>
      <Autocomplete.Root
        items={towns}
        filter={null}
        itemToStringValue={(town: Town) => town.name}
        value={value}
        onValueChange={(text, { reason }) => {
          if (reason === "item-press") return;
          onType(text);
          search(text);
        }}
      >
        <Autocomplete.Input
          id={id}
          autoComplete="off"
          placeholder={t("town.placeholder")}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint: true, error })}
          className={cx(controlClass, "h-11 sm:h-10 pointer-coarse:h-11")}
        />
        <Autocomplete.Portal>
          <Autocomplete.Positioner className="z-50 outline-none" sideOffset={6} collisionPadding={8}>
            <Autocomplete.Popup
              className={cx(popupClass, "max-h-72 w-(--anchor-width) overflow-y-auto", towns.length > 0 && "p-1")}
            >
              <Autocomplete.List>
                {(town: Town) => (
                  <Autocomplete.Item
                    key={`${town.regionCode} ${town.name}`}
                    value={town}
                    onClick={() => onPick(town)}
                    className={optionClass}
                  >
                    <span className="flex min-w-0 flex-col">
                      <span>{town.name}</span>
                      <span className="text-muted text-xs">{names.get(town.regionCode)}</span>
                    </span>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </Field>
  );
}
