/** Letters that are no base letter with a mark, and what people type for them. */
const spelled: Record<string, string> = { ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ı: "i" };

/** A text as it is compared in searches: no case, no accents, one kind of apostrophe: "Forêt", "FORET" -> "foret". */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/g, (letter) => spelled[letter] ?? letter)
    .replace(/[’‘ʼ]/g, "'");

/** The words of a search, folded; at most `max` of them. */
export const foldedWords = (text: string, max = 8): string[] => [
  ...new Set(
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .slice(0, max),
  ),
];
