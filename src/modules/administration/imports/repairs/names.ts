const letters = /\p{L}/u;

/** One line: no control characters, single blanks, whole characters only. */
export const lineIn = (text: string, max: number): string =>
  text
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, max)
    .toWellFormed()
    .trim();

/** Several lines of text. */
export const proseIn = (text: string, max: number): string =>
  text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]+/gu, "")
    .trim()
    .slice(0, max)
    .toWellFormed();

/** "ASP123 - FOO" is FOO: a number of the programme's own before the acronym, parted by a sign with blanks, is no part of it. */
export function acronymIn(text: string): string {
  const whole = lineIn(text, 120);
  const rest = /^#?(?=[\p{L}\d./_-]*\d)[\p{L}\d./_-]{2,20}(?:\s+[-–—|]\s+|\s*:\s+)(.+)$/u.exec(whole)?.[1] ?? "";
  return letters.test(rest) ? rest.trim() : whole;
}

/** Parts of a cell that lists things. */
export const listIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/\s*[;|\n•]\s*|\s*,\s+(?![^()]*\))/u)
      .map((part) => lineIn(part, 200))
      .filter(Boolean),
  ),
];

/** "GRAZ" is Graz; what has small letters already was written by somebody who cared. */
export const townCase = (text: string): string =>
  text !== text.toUpperCase() || text.length < 3
    ? text
    : text
        .toLowerCase()
        .replace(/(^|[\s'’/(-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/** A town without postcode, country sign, district in brackets or "Cedex". */
export const townIn = (text: string): string =>
  townCase(
    lineIn(text, 80)
      .replace(/^(?:[A-Z]{1,3}[- ])?\d{3,6}(?:[ -]\d{2})?\s+/u, "")
      .replace(/\s*\([^)]*\)\s*$/u, "")
      .replace(/\s+cedex(?:\s*\d+)?$/iu, "")
      .replace(/^(?:n\/?a|-+)$/iu, ""),
  );
