/**
 * How many letters must be changed, added, left out or swapped with their neighbour to turn `typed` into the beginning of
 * `word` (Damerau–Levenshtein, restricted; a word half typed is no error). Both folded.
 */
export function editsToBeginning(typed: string, word: string): number {
  const width = word.length + 1;
  let before: number[] = [];
  let last = Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j < width; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return Math.min(...last);
}

/** How many errors a typed word of this length may have: none in a short one, where every error is another word. */
export const errorsForgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** A word that occurs in clusters and may be what was typed; see `search_meanings` in the migrations. */
export type Candidate = { readonly typed: string; readonly word: string; readonly closeness: number };

/** What one typed word stands for: `sure` are the words as typed or begun so, `all` those that contain or resemble it too. */
export type Meaning = { readonly sure: readonly string[]; readonly all: readonly string[] };

const lookAlike = 3;
const maxLookAlikes = 12;

/** Judges the candidates of one typed word; of those that only look like it, the ones with the fewest errors stay. */
export function meaningOf(candidates: readonly Candidate[]): Meaning {
  const known = candidates.filter((candidate) => candidate.closeness < lookAlike);
  if (known.length > 0) {
    return {
      sure: known.filter((candidate) => candidate.closeness < 2).map(({ word }) => word),
      all: known.map(({ word }) => word),
    };
  }
  const judged = candidates
    .map(({ typed, word }) => ({ word, errors: editsToBeginning(typed, word), forgiven: errorsForgiven(typed.length) }))
    .filter(({ errors, forgiven }) => errors <= forgiven);
  const fewest = Math.min(...judged.map(({ errors }) => errors));
  const all = judged.filter(({ errors }) => errors === fewest).slice(0, maxLookAlikes);
  return { sure: [], all: all.map(({ word }) => word) };
}

const quoted = (word: string): string => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
const anyOf = (words: readonly string[]): string => `(${words.map(quoted).join(" | ")})`;

/**
 * The typed words as PostgreSQL's tsquery: one of the meanings of each. `sure` is for ranking: hits as typed come first. Null when a word
 * means nothing that occurs, so that nothing is found.
 */
export function textQuery(meanings: readonly Meaning[]): { matching: string; sure: string | null } | null {
  if (meanings.some(({ all }) => all.length === 0)) return null;
  const sure = meanings.filter((meaning) => meaning.sure.length > 0);
  return {
    matching: meanings.map(({ all }) => anyOf(all)).join(" & "),
    sure: sure.length > 0 ? sure.map((meaning) => anyOf(meaning.sure)).join(" | ") : null,
  };
}
