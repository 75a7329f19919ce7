import { fold, foldedWords } from "#src/lib/fold.ts";
import type { Match } from "../schema.ts";

export type Part = { readonly text: string; readonly isHit: boolean };

/** The words, folded, that stand in a profile as they were typed, and those of the description that were meant. */
export const wordsToMark = (matches: readonly Match[]): string[] => [
  ...new Set(
    matches.flatMap(({ typed, found, field, by }) => {
      if (by === "same" || by === "part") return foldedWords(typed);
      // Of names and tags it is not said which of their words was meant.
      return field === "description" ? [fold(found)] : [];
    }),
  ),
];

/** Each letter folded, with where it stood: one letter may become two, or none. */
function letters(text: string): { folded: string; places: number[] } {
  let folded = "";
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = fold(letter);
    folded += plain;
    for (let i = 0; i < plain.length; i++) places.push(at);
    at += letter.length;
  }
  return { folded, places: [...places, at] };
}

const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** Cuts a text where these folded words stand in it, whatever its case and accents; short words only where they begin one. */
export function partsOf(text: string, words: readonly string[]): Part[] {
  const { folded, places } = letters(text.normalize("NFC"));
  const whole = text.normalize("NFC");
  const spans: [number, number][] = [];
  for (const word of words) {
    if (!word) continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      if (word.length < 3 && isLetter(folded[at - 1])) continue;
      spans.push([places[at] ?? 0, places[at + word.length] ?? whole.length]);
    }
  }
  const parts: Part[] = [];
  let done = 0;
  for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    if (from > done) parts.push({ text: whole.slice(done, from), isHit: false });
    parts.push({ text: whole.slice(from, end), isHit: true });
    done = end;
  }
  if (done < whole.length) parts.push({ text: whole.slice(done), isHit: false });
  return parts;
}
