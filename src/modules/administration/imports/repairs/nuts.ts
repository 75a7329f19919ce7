/** Superseded beginnings of codes and what they are in NUTS 2021; what follows stays. */
const moved: Readonly<Record<string, string>> = {
  // France, 2013 → 2016.
  FR21: "FRF2",
  FR22: "FRE2",
  FR23: "FRD2",
  FR24: "FRB0",
  FR25: "FRD1",
  FR26: "FRC1",
  FR30: "FRE1",
  FR41: "FRF3",
  FR42: "FRF1",
  FR43: "FRC2",
  FR51: "FRG0",
  FR52: "FRH0",
  FR53: "FRI3",
  FR61: "FRI1",
  FR62: "FRJ2",
  FR63: "FRI2",
  FR71: "FRK2",
  FR72: "FRK1",
  FR81: "FRJ1",
  FR82: "FRL0",
  FR83: "FRM0",
  FRA1: "FRY1",
  FRA2: "FRY2",
  FRA3: "FRY3",
  FRA4: "FRY4",
  FRA5: "FRY5",
  FR91: "FRY1",
  FR92: "FRY2",
  FR93: "FRY3",
  FR94: "FRY4",
  // Italy, 2006 → 2010.
  ITD1: "ITH1",
  ITD2: "ITH2",
  ITD3: "ITH3",
  ITD4: "ITH4",
  ITD5: "ITH5",
  ITE1: "ITI1",
  ITE2: "ITI2",
  ITE3: "ITI3",
  ITE4: "ITI4",
  // Slovenia, 2010 → 2013.
  SI01: "SI03",
  SI02: "SI04",
  // Poland, 2013 → 2016.
  PL11: "PL71",
  PL31: "PL81",
  PL33: "PL72",
  PL34: "PL84",
};

/** Codes that changed as a whole. */
const renamed: Readonly<Record<string, string>> = {
  // Greece, 2010 → 2013: regions only, their parts were cut anew.
  EL11: "EL51",
  EL12: "EL52",
  EL13: "EL53",
  EL21: "EL54",
  EL14: "EL61",
  EL22: "EL62",
  EL23: "EL63",
  EL24: "EL64",
  EL25: "EL65",
  // Germany, 2010 → 2013 and 2016.
  DE41: "DE40",
  DE42: "DE40",
  DED1: "DED4",
  DED3: "DED5",
  DEE1: "DEE0",
  DEE2: "DEE0",
  DEE3: "DEE0",
  DE919: "DE91C",
  DEB16: "DEB1C",
  DEB19: "DEB1D",
  // Italy, 2006 → 2010 and 2016 → 2021.
  ITC45: "ITC4C",
  ITG25: "ITG2D",
  ITG26: "ITG2E",
  ITG27: "ITG2F",
  ITG28: "ITG2G",
  // Poland, 2013 → 2016: Mazowieckie was divided, Podkarpackie numbered anew.
  PL32: "PL82",
  PL323: "PL821",
  PL324: "PL822",
  PL325: "PL823",
  PL326: "PL824",
  PL127: "PL911",
  PL129: "PL912",
  PL12A: "PL913",
  PL128: "PL921",
  PL12B: "PL922",
  PL12C: "PL923",
  PL12D: "PL924",
  PL12E: "PL925",
  // Hungary, Lithuania, Ireland, 2013 → 2016.
  HU101: "HU110",
  HU102: "HU120",
  LT001: "LT021",
  LT002: "LT022",
  LT003: "LT023",
  LT004: "LT024",
  LT005: "LT025",
  LT006: "LT026",
  LT007: "LT027",
  LT008: "LT028",
  LT009: "LT029",
  LT00A: "LT011",
  IE011: "IE041",
  IE012: "IE063",
  IE013: "IE042",
  IE021: "IE061",
  IE022: "IE062",
  IE023: "IE051",
  IE024: "IE052",
  IE025: "IE053",
  // Croatia, 2016 → 2021.
  HR041: "HR050",
  HR042: "HR065",
  HR043: "HR064",
  HR044: "HR062",
  HR045: "HR063",
  HR046: "HR061",
  HR047: "HR021",
  HR048: "HR022",
  HR049: "HR023",
  HR04A: "HR024",
  HR04B: "HR025",
  HR04C: "HR026",
  HR04D: "HR027",
  HR04E: "HR028",
  // Finland, 2010 → 2013; Norway, 2016 → 2021; the United Kingdom, 2010 → 2016.
  FI13: "FI1D",
  FI1A: "FI1D",
  NO01: "NO08",
  NO011: "NO081",
  NO012: "NO082",
  NO05: "NO0A",
  UKD2: "UKD6",
  UKD5: "UKD7",
  UKM2: "UKM7",
  // Portugal, 2024 → 2021: newer than our regions.
  PT19: "PT16",
  PT1A: "PT17",
  PT1B: "PT17",
  PT1C: "PT18",
};

/** The code that NUTS 2021 has for this one; a code that did not change stays. Once more changes nothing. */
export function currentNuts(code: string): string {
  const upper = code
    .trim()
    .toUpperCase()
    .replace(/^GR(?=[0-9]|$)/, "EL")
    .replace(/^GB(?=[A-Z0-9]|$)/, "UK");
  const whole = renamed[upper];
  if (whole) return whole;
  const region = moved[upper.slice(0, 4)];
  return region ? region + upper.slice(4) : upper;
}

/** Every superseded code that is known, for tests. */
export const supersededNuts: readonly string[] = [...Object.keys(moved), ...Object.keys(renamed)];

export type CodeAndName = { readonly code: string | null; readonly name: string };

/**
 * Code and name out of one cell: "DE271  / Augsburg, Kreisfreie Stadt". A name alone gives no code; the code is brought up to
 * date.
 */
export function codeAndName(cell: string): CodeAndName {
  const text = cell.trim().replace(/\s+/g, " ");
  const match =
    /^([A-Za-z]{2}[0-9A-Za-z]{0,3})(?: ?[/|–:;-] ?| ?\(|$)(.*?)\)?$/u.exec(text) ??
    /^([A-Z]{2}[0-9][0-9A-Z]{0,2}) (.+)$/u.exec(text);
  const code = match?.[1];
  // "Turin - Torino" begins like a code of its own, but codes have a digit or a third letter with one after it.
  if (!code || (code.length > 2 && !/\d/.test(code) && code !== code.toUpperCase())) return { code: null, name: text };
  if (code.length > 2 && !/^[A-Z]{2}[0-9A-Z]{1,3}$/i.test(code)) return { code: null, name: text };
  return { code: currentNuts(code), name: (match?.[2] ?? "").trim() };
}
