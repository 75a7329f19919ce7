import type { Locale } from "#src/lib/locales.ts";
import { type SuggestTerms, type Term, type TermKind, type TermSuggestion, termLabel } from "../schema.ts";
import { formsOf, plainForm, vocabularies } from "../terms.ts";

type Spelled = { readonly term: Term; readonly own: readonly string[]; readonly others: readonly string[] };

const spelled = new Map<string, readonly Spelled[]>();

/** The terms with their forms in the reader's language and in the others, made once a language. */
function spelledIn(kind: TermKind, locale: Locale): readonly Spelled[] {
  const key = `${kind} ${locale}`;
  const known = spelled.get(key);
  if (known) return known;
  const made = vocabularies[kind].map((term) => {
    const byLanguage = formsOf(term).map(({ forms, ...rest }) => ({ ...rest, forms: forms.map(plainForm) }));
    return {
      term,
      own: byLanguage.filter((each) => each.locale === locale).flatMap(({ forms }) => forms),
      others: byLanguage.filter((each) => each.locale !== locale).flatMap(({ forms }) => forms),
    };
  });
  spelled.set(key, made);
  return made;
}

const notFound = 9;

function closeness({ own, others }: Spelled, typed: string): number {
  const begins = (form: string) => form.startsWith(typed);
  const wordBegins = (form: string) => form.includes(` ${typed}`);
  if (own[0]?.startsWith(typed)) return 0;
  if (own.some(begins)) return 1;
  if (own.some(wordBegins)) return 2;
  if (others.some(begins)) return 3;
  if (others.some(wordBegins)) return 4;
  // Two letters are inside of nearly everything.
  return typed.length > 2 && own.some((form) => form.includes(typed)) ? 5 : notFound;
}

/** Terms that begin with or contain what is typed, in any language; named in the reader's, whose words come first. */
export function suggestTerms(kind: TermKind, typed: string, locale: Locale, limit: number): TermSuggestion[] {
  const plain = plainForm(typed);
  if (plain === "") return [];
  return spelledIn(kind, locale)
    .map((each) => ({ term: each.term, label: termLabel(each.term, locale), rank: closeness(each, plain) }))
    .filter(({ rank }) => rank < notFound)
    .sort((a, b) => a.rank - b.rank || a.label.localeCompare(b.label, locale))
    .slice(0, limit)
    .map(({ term, label }) => ({ id: term.id, label }));
}

/** At most eight, for a field that is being typed in. */
export const suggestForField = ({ kind, typed, locale }: SuggestTerms): TermSuggestion[] =>
  suggestTerms(kind, typed, locale, 8);
