import type { GeometryCollection, Topology } from "topojson-specification";
import { z } from "zod";
import type { Locale, Localised } from "#src/lib/locales.ts";

/** A NUTS code: the country's two letters, then up to three more for the level. */
export const regionCodeSchema = z.string().regex(/^[A-Z]{2}[A-Z0-9]{0,3}$/, { error: "common.invalid" });

/** An ISO 3166-1 alpha-2 code; NUTS says EL and UK where this says GR and GB. */
export const countryCodeSchema = z.string().regex(/^[A-Z]{2}$/);

export type Region = {
  readonly code: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** In the region's own language, Latin letters. */
  readonly name: string;
  /** In our languages; empty where they have no name of their own. */
  readonly names: Localised;
  readonly lat: number;
  readonly lon: number;
  /** In the Interreg Alpine Space programme. */
  readonly alpine: boolean;
};

/** What the region is called in this language, else at home. */
export const regionName = (region: Pick<Region, "name" | "names">, locale: Locale): string =>
  region.names[locale] ?? region.name;

const countryNames = new Map<Locale, Intl.DisplayNames>();

/** The country's name in this language. */
export function countryName(country: string, locale: Locale): string {
  let names = countryNames.get(locale);
  if (!names) {
    names = new Intl.DisplayNames(locale, { type: "region" });
    countryNames.set(locale, names);
  }
  return names.of(country) ?? country;
}

/** What a map is drawn of. */
export type MapGround = {
  readonly world: Topology<{ countries: GeometryCollection }>;
  /** Where to write the name of a country. */
  readonly countries: readonly { readonly country: string; readonly lat: number; readonly lon: number }[];
  readonly regions: readonly Pick<Region, "name" | "names" | "lat" | "lon">[];
};
