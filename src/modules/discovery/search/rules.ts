import { fold } from "#src/lib/fold.ts";
import type { Facet, FoundCluster, Match, MatchField } from "../schema.ts";
import type { Candidate, SearchPlan, TermTag, WordGroup } from "./schema.ts";

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

const partOf = 2;
const lookAlike = 3;
const maxLookAlikes = 12;

/** Judges the candidates of one typed word; of those that only look like it, the ones with the fewest errors stay. */
export function meaningOf(candidates: readonly Candidate[]): Pick<WordGroup, "words" | "sure"> {
  const known = candidates.filter((candidate) => candidate.closeness < lookAlike);
  if (known.length > 0) return { words: known, sure: known.filter(({ closeness }) => closeness < partOf) };
  const judged = candidates
    .map((candidate) => ({
      candidate,
      errors: editsToBeginning(candidate.typed, candidate.word),
      forgiven: errorsForgiven(candidate.typed.length),
    }))
    .filter(({ errors, forgiven }) => errors <= forgiven);
  const fewest = Math.min(...judged.map(({ errors }) => errors));
  const words = judged.filter(({ errors }) => errors === fewest).slice(0, maxLookAlikes);
  return { words: words.map(({ candidate }) => candidate), sure: [] };
}

/** Whether a word leads on to terms: not as a mere part of another word, and not half typed with too few letters. */
export const leadsToTerms = ({ typed, closeness }: Candidate): boolean =>
  closeness === 0 || (closeness === 1 && typed.length >= 4) || closeness === lookAlike;

const quoted = (word: string): string => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** Any of these words, as PostgreSQL's tsquery; null for none. */
export const anyWord = (words: readonly { readonly word: string }[]): string | null =>
  words.length > 0 ? words.map(({ word }) => quoted(word)).join(" | ") : null;

/** No bitmap is worth reading for so few. */
const fewRows = (rows: number): number => Math.max(1_500, rows * 0.003);

/** How many clusters at most a typed word finds, by what is known of its words and terms. */
export const mostRows = (group: WordGroup): number =>
  [...group.words, ...group.terms].reduce((sum, { rows }) => sum + rows, 0);

/** Whether rows are read rather than bitmaps: there are none, or one of the typed words is rare. */
export const readsRows = ({ groups, index }: SearchPlan): boolean =>
  index.all === null || groups.some((group) => mostRows(group) <= fewRows(index.rows));

/** Whether nothing is asked for, so that all that counts is known already. */
export const asksNothing = ({ groups, filters, around, box, without }: SearchPlan): boolean =>
  groups.length === 0 && filters.length === 0 && !around && !box && without.length === 0;

/** Whether something is asked for that nobody has. */
export const findsNothing = ({ groups, filters }: SearchPlan): boolean =>
  groups.some((group) => mostRows(group) === 0) || filters.some(({ tags }) => tags.length === 0);

/** The bit by which a cluster that lacks this facet's filter is marked. */
export const missBit = (filters: SearchPlan["filters"], facet: Facet): number => {
  const at = filters.findIndex((filter) => filter.facet === facet);
  return at === -1 ? 0 : 1 << at;
};

const wordsIn = (text: string): string[] => fold(text).split(/[^\p{L}\p{N}]+/u);

const fieldsOf = (cluster: FoundCluster): readonly (readonly [MatchField, readonly string[]])[] => [
  ["name", [cluster.name]],
  ["offer", cluster.offers],
  ["need", cluster.needs],
  ["technology", cluster.technologies],
  ["place", [cluster.town, cluster.region.name, ...Object.values(cluster.region.names)]],
];

const ways = ["same", "part", "part", "spelling"] as const;

/** The word of the description as it stands there. */
const literal = (text: string, folded: string): string =>
  text.split(/[^\p{L}\p{N}]+/u).find((word) => fold(word) === folded) ?? folded;

/**
 * Why this cluster was found, a reason a typed word: the closest word in the most telling field, else the term of a vocabulary.
 * `termOf` tells which term a written tag means.
 */
export function matchesOf(
  cluster: FoundCluster,
  groups: readonly WordGroup[],
  termOf: (kind: "technology" | "exchange", written: string) => string | null,
): Match[] {
  const fields = fieldsOf(cluster);
  const described = new Set(wordsIn(cluster.description));
  return groups.flatMap(({ typed, words, terms }): Match[] => {
    const inFields = (some: readonly Candidate[]): Match[] => {
      for (const { word, closeness } of some) {
        const by = ways[closeness] ?? "part";
        for (const [field, texts] of fields) {
          const found = texts.find((text) => wordsIn(text).includes(word));
          if (found !== undefined) return [{ typed, field, found, by }];
        }
      }
      return [];
    };
    const byTerm = ({ kind, key, word }: TermTag): Match[] => {
      const isGuess = words.some((candidate) => candidate.word === word && candidate.closeness === lookAlike);
      const by = isGuess ? "spelling" : "meaning";
      if (kind === "ecosystem") {
        return cluster.ecosystems.includes(key) ? [{ typed, field: "ecosystem", found: key, by }] : [];
      }
      if (kind !== "technology" && kind !== "offer" && kind !== "need") return [];
      const written = { technology: cluster.technologies, offer: cluster.offers, need: cluster.needs }[kind];
      const vocabulary = kind === "technology" ? "technology" : "exchange";
      const found = written.find((tag) => termOf(vocabulary, tag) === key);
      return found === undefined ? [] : [{ typed, field: kind, found, by }];
    };
    const inDescription = (): Match[] => {
      const hit = words.find(({ word }) => described.has(word));
      if (!hit) return [];
      const by = ways[hit.closeness] ?? "part";
      return [{ typed, field: "description", found: literal(cluster.description, hit.word), by }];
    };
    const isCountry = terms.some(({ kind, key }) => kind === "country" && key === cluster.country);
    const closest = words.toSorted((a, b) => a.closeness - b.closeness);
    const reasons = [
      ...inFields(closest.filter(({ closeness }) => closeness < partOf)),
      ...(isCountry ? [{ typed, field: "country", found: cluster.country, by: "same" } as const] : []),
      ...inFields(closest.filter(({ closeness }) => closeness >= partOf)),
      ...terms.flatMap(byTerm),
      ...inDescription(),
    ];
    return reasons.slice(0, 1);
  });
}
