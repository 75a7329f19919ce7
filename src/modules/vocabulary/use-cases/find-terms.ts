import type { Term, TermKind } from "../schema.ts";
import { formsOf, plainForm, vocabularies } from "../terms.ts";

/** All terms of a vocabulary, in its own order. */
export const listTerms = (kind: TermKind): readonly Term[] => vocabularies[kind];

export const findTerm = (kind: TermKind, id: string): Term | null =>
  vocabularies[kind].find((term) => term.id === id) ?? null;

const indexes = new Map<TermKind, ReadonlyMap<string, Term>>();

function indexOf(kind: TermKind): ReadonlyMap<string, Term> {
  const known = indexes.get(kind);
  if (known) return known;
  const index = new Map<string, Term>();
  for (const term of vocabularies[kind]) {
    for (const form of formsOf(term).flatMap(({ forms }) => forms)) index.set(plainForm(form), term);
  }
  indexes.set(kind, index);
  return index;
}

/** The term that goes by this name in any language, without regard to case, accents and hyphens; null for free words. */
export const termOf = (kind: TermKind, text: string): Term | null => indexOf(kind).get(plainForm(text)) ?? null;
