const marks = /[€$£]|\b(?:EUR|EURO|CHF)\b/giu;

/**
 * A sum of money or a count, whichever way it was written: "892,228.58", "758394.29", "1.234.567,89", "1 234 567,89",
 * "€ 12'000". One sign before exactly three digits parts thousands. Null for what is no number.
 */
export function numberIn(text: string): number | null {
  const plain = text
    .normalize("NFKC")
    .replace(marks, "")
    .replace(/[\s'’_]/gu, "")
    .replace(/(?:,-|,–|\.-)$/u, "");
  if (!/^[+-]?\d[\d.,]*$/.test(plain)) return null;
  const decimal = decimalSignOf(plain);
  const [whole = "", fraction = "", ...more] = decimal ? plain.split(decimal) : [plain];
  if (more.length > 0 || /[.,]/.test(fraction)) return null;
  const groups = whole.replace(/^[+-]/, "").split(/[.,]/);
  if (groups.length > 1 && !groups.every((group, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))) return null;
  const number = Number(`${whole.replace(/[.,]/g, "")}${fraction && `.${fraction}`}`);
  return Number.isFinite(number) ? number : null;
}

/** The sign that parts the decimals; null where every sign parts thousands. */
function decimalSignOf(text: string): "." | "," | null {
  const [point, comma] = [text.lastIndexOf("."), text.lastIndexOf(",")];
  if (point < 0 && comma < 0) return null;
  const last = point > comma ? "." : ",";
  // Both: the last one parts the decimals.
  if (point >= 0 && comma >= 0) return last;
  const groups = text.split(last);
  if (groups.length > 2) return null;
  return groups[1]?.length === 3 && /^[+-]?[1-9]\d{0,2}$/.test(groups[0] ?? "") ? null : last;
}

/** Latitude or longitude in degrees: here any sign parts decimals. */
export function degreesIn(text: string, most: 90 | 180): number | null {
  const match = /^([+-]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEWO])?$/i.exec(text.trim());
  if (!match) return null;
  const degrees = Number(match[1]?.replace(",", ".")) * (/[SW]/i.test(match[2] ?? "") ? -1 : 1);
  return Math.abs(degrees) <= most ? degrees : null;
}
