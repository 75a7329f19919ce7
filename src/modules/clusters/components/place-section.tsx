"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Region, regionName } from "#src/modules/regions/schema.ts";
import { RegionPicker } from "#src/modules/regions/widgets/region-picker.tsx";
import { Button } from "#src/ui/button.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { numberOf } from "./draft.ts";
import { PointMap } from "./map/point-map.tsx";
import { Section } from "./section.tsx";
import type { SectionProps } from "./section-props.ts";
import { TownField } from "./town-field.tsx";

// Where no region is chosen yet, the map shows the Alps.
const alps = { lat: 46.6, lon: 10.5 };

const within = (value: number, limit: number) => Math.abs(value) <= limit;

/** Town, region and the point on the map, which fill each other in. */
export function PlaceSection({ draft, change, errorOf, regions }: SectionProps & { regions: readonly Region[] }) {
  const t = useTranslations("clusters");
  const locale = useLocale();
  const landmarks = useMemo(
    () => regions.map((each) => ({ name: regionName(each, locale), lat: each.lat, lon: each.lon })),
    [regions, locale],
  );
  const region = regions.find(({ code }) => code === draft.regionCode);
  const [lat, lon] = [numberOf(draft.point.lat), numberOf(draft.point.lon)];
  const point = within(lat, 85) && within(lon, 180) ? { lat, lon } : null;
  const set = (place: { lat: number; lon: number }) => ({ point: { lat: String(place.lat), lon: String(place.lon) } });
  return (
    <Section name="place">
      <div className="grid gap-5 sm:grid-cols-2">
        <TownField
          id="town"
          value={draft.town}
          regionCode={draft.regionCode}
          regions={regions}
          error={errorOf("town")}
          onType={(town) => change({ town })}
          onPick={(town) => change({ town: town.name, regionCode: town.regionCode, ...set(town) })}
        />
        <RegionPicker
          id="regionCode"
          className="sm:justify-end"
          label={t("fields.regionCode")}
          regions={regions}
          value={draft.regionCode || null}
          onChange={(code) => change({ regionCode: code ?? "" })}
          error={errorOf("regionCode")}
          required
        />
      </div>
      <div className="flex flex-col gap-4">
        <PointMap
          value={point}
          around={region ?? alps}
          landmarks={landmarks}
          onChange={(place) => change(set(place))}
        />
        <div className="grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:grid-cols-[9rem_9rem_auto] sm:justify-start">
          <TextField
            id="lat"
            inputMode="decimal"
            label={t("map.latitude")}
            value={draft.point.lat}
            onChange={(event) => change({ point: { ...draft.point, lat: event.target.value } })}
            error={errorOf("point.lat") ?? errorOf("point")}
          />
          <TextField
            id="lon"
            inputMode="decimal"
            label={t("map.longitude")}
            value={draft.point.lon}
            onChange={(event) => change({ point: { ...draft.point, lon: event.target.value } })}
            error={errorOf("point.lon")}
          />
          {(draft.point.lat || draft.point.lon) && (
            <Button
              variant="quiet"
              onClick={() => change({ point: { lat: "", lon: "" } })}
              className="col-span-2 sm:col-span-1"
            >
              {t("map.remove")}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}
