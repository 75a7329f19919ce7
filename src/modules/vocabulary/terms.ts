import { z } from "zod";
import { foldedWords } from "#src/lib/fold.ts";
import { locales } from "#src/lib/locales.ts";
import { type Term, type TermKind, termSchema } from "./schema.ts";
import ecosystem from "./terms/ecosystem.json" with { type: "json" };
import exchange from "./terms/exchange.json" with { type: "json" };
import field from "./terms/field.json" with { type: "json" };
import technology from "./terms/technology.json" with { type: "json" };

const termsSchema = z.array(termSchema);

/** The vocabularies, in the order of their files. */
export const vocabularies: Readonly<Record<TermKind, readonly Term[]>> = {
  ecosystem: termsSchema.parse(ecosystem),
  field: termsSchema.parse(field),
  technology: termsSchema.parse(technology),
  exchange: termsSchema.parse(exchange),
};

/** As labels and synonyms are compared: folded, words apart by one space, "Life-cycle  Assessment" -> "life cycle assessment". */
export const plainForm = (text: string): string => foldedWords(text, 20).join(" ");

/** The label of each language, then its synonyms. */
export const formsOf = ({ labels, synonyms }: Term) =>
  locales.map((locale) => ({ locale, forms: [labels[locale], ...synonyms[locale]] }));
