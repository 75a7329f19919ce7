const colours = 8;

/** The number (1 to 8) of the colour that a seed always gets. */
const numberOf = (seed: string): number => {
  let hash = 2166136261;
  for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  // The low bits of this hash alone are too much alike for names that differ in one letter.
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return (((hash ^ (hash >>> 13)) >>> 0) % colours) + 1;
};

/** The steady colour of a person or organisation; carries `--color-person-ink` as text. */
export const personColour = (seed: string): string => `var(--color-person-${numberOf(seed)})`;

/** At most two initials: of the first and the last word. */
export const initialsOf = (name: string): string => {
  const words = name
    .normalize("NFC")
    .split(/[\s\-–]+/u)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ""))
    .filter((word) => word !== "");
  const first = words[0];
  if (first === undefined) return "?";
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last]
    .flatMap((word) => (word === undefined ? [] : [...word].slice(0, 1)))
    .join("")
    .toUpperCase();
};
