import { z } from "zod";
import { localeSchema } from "#src/lib/locale-schemas.ts";
import type { Locale } from "#src/lib/locales.ts";
import { line } from "#src/lib/text.ts";

/** Industrial ecosystems, service fields, technologies, and what clusters offer to and need from each other. */
export const termKinds = ["ecosystem", "field", "technology", "exchange"] as const;
export type TermKind = (typeof termKinds)[number];
export const termKindSchema = z.enum(termKinds);

const inAllLanguages = <T extends z.ZodType>(each: T) =>
  z.strictObject({ en: each, de: each, fr: each, it: each, sl: each } satisfies Record<Locale, T>);

export const termSchema = z.strictObject({
  /** Kebab-case; of ecosystems and fields the key that the rest of Cordata uses. */
  id: z.string().regex(/^[a-zA-Z0-9]+(-[a-z0-9]+)*$/),
  labels: inAllLanguages(z.string().trim().min(1)),
  synonyms: inAllLanguages(z.array(z.string().trim().min(1))),
});
/** One thing, whatever it is called: its label in each language and the other words for it. */
export type Term = z.output<typeof termSchema>;

/** What the term is called in this language. */
export const termLabel = (term: Pick<Term, "labels">, locale: Locale): string => term.labels[locale];

export const suggestTermsSchema = z.strictObject({ kind: termKindSchema, typed: line(80), locale: localeSchema });
export type SuggestTerms = z.output<typeof suggestTermsSchema>;

export type TermSuggestion = { readonly id: string; readonly label: string };
