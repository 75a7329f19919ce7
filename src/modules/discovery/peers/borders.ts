import type { Border } from "./schema.ts";

/**
 * Pairs of European countries with a border on land, or with a bridge or tunnel across it (DK–SE, FR–GB), by their ISO
 * codes; overseas territories left aside.
 */
const pairs =
  "AL-GR AL-ME AL-MK AL-RS AL-XK AD-ES AD-FR AT-CH AT-CZ AT-DE AT-HU AT-IT AT-LI AT-SI AT-SK BA-HR BA-ME BA-RS BE-DE BE-FR BE-LU BE-NL BG-GR BG-MK BG-RO BG-RS BG-TR BY-LT BY-LV BY-PL BY-UA CH-DE CH-FR CH-IT CH-LI CZ-DE CZ-PL CZ-SK DE-DK DE-FR DE-LU DE-NL DE-PL DK-SE EE-LV ES-FR ES-PT FI-NO FI-SE FR-GB FR-IT FR-LU FR-MC GB-IE GR-MK GR-TR HR-HU HR-ME HR-RS HR-SI HU-RO HU-RS HU-SI HU-SK HU-UA IT-SI IT-SM IT-VA LT-LV LT-PL MD-RO MD-UA ME-RS ME-XK MK-RS MK-XK NO-SE PL-SK PL-UA RO-RS RO-UA RS-XK SK-UA".split(
    " ",
  );

/** The countries around these ones. */
export const neighboursOf = (countries: readonly string[]): string[] => [
  ...new Set(
    pairs
      .map((pair) => pair.split("-"))
      .flatMap(([a = "", b = ""]) => [...(countries.includes(a) ? [b] : []), ...(countries.includes(b) ? [a] : [])])
      .filter((country) => !countries.includes(country)),
  ),
];

/** How a country lies to those that are ours. */
export const borderOf = (country: string, ours: readonly string[]): Border | null =>
  ours.includes(country) ? "same" : neighboursOf(ours).includes(country) ? "neighbour" : null;
