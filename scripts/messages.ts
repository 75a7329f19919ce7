import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** Texts by key. */
export type Texts = ReadonlyMap<string, string>;

/** Sentences that are rightly the same in another language as in English: names, quotations. Key → languages. */
const SAME_IN: Readonly<Record<string, readonly string[]>> = {};

/** From this many words on, a text that equals the English one was most likely not translated. */
const SENTENCE = 4;

/** What is wrong with the texts of a language, a line each. */
export function faultsOf(locale: string, texts: Texts, source: Texts): string[] {
  const missing = [...source.keys()].filter((key) => !texts.has(key)).map((key) => `${locale} ${key}: is missing`);
  const extra = [...texts.keys()].filter((key) => !source.has(key)).map((key) => `${locale} ${key}: is not in English`);
  const wrong = [...texts].flatMap(([key, text]) =>
    faultsOfText(locale, key, text, source.get(key)).map((fault) => `${locale} ${key}: ${fault}`),
  );
  return [...missing, ...extra, ...wrong];
}

function faultsOfText(locale: string, key: string, text: string, english: string | undefined): string[] {
  if (!text.trim()) return ["is empty"];
  const message = parsed(text);
  if (typeof message === "string") return [`cannot be read: ${message}`];
  const faults = formsOf(message, locale);
  if (english === undefined || english === text) {
    const isSentence = locale !== "en" && text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length >= SENTENCE;
    return isSentence && english === text && !SAME_IN[key]?.includes(locale)
      ? [...faults, "is the same as in English"]
      : faults;
  }
  const original = parsed(english);
  if (typeof original === "string") return faults;
  const [here, there] = [partsOf(message), partsOf(original)];
  const lacks = [...there].filter((part) => !here.has(part));
  const adds = [...here].filter((part) => !there.has(part));
  if (lacks.length > 0) faults.push(`lacks ${lacks.join(", ")}`);
  if (adds.length > 0) faults.push(`has ${adds.join(", ")}, which English has not`);
  return faults;
}

function parsed(text: string): MessageFormatElement[] | string {
  try {
    return parse(text, { requiresOtherClause: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Goes through all elements, also those within plurals, choices and tags. */
function* elementsOf(message: readonly MessageFormatElement[]): Generator<MessageFormatElement> {
  for (const element of message) {
    yield element;
    if (element.type === TYPE.tag) yield* elementsOf(element.children);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const { value } of Object.values(element.options)) yield* elementsOf(value);
    }
  }
}

/**
 * The arguments and tags, which must be the same in all languages, and the choices. How an argument is written may differ: a
 * language may need a plural where another does not, so numbers and plurals count as the plain argument they are of.
 */
function partsOf(message: readonly MessageFormatElement[]): Set<string> {
  const parts = new Set<string>();
  for (const element of elementsOf(message)) {
    if (element.type === TYPE.tag) parts.add(`<${element.value}>`);
    else if (element.type === TYPE.select) {
      parts.add(`{${element.value}}`);
      for (const option of Object.keys(element.options)) parts.add(`{${element.value}} = ${option}`);
    } else if (element.type !== TYPE.literal && element.type !== TYPE.pound) parts.add(`{${element.value}}`);
  }
  return parts;
}

/** Each plural has exactly the forms of the language, and "=n" where it likes. */
function formsOf(message: readonly MessageFormatElement[], locale: string): string[] {
  const faults: string[] = [];
  for (const element of elementsOf(message)) {
    if (element.type !== TYPE.plural) continue;
    const wanted = new Intl.PluralRules(locale, { type: element.pluralType }).resolvedOptions().pluralCategories;
    const given = Object.keys(element.options).filter((form) => !form.startsWith("="));
    const lacks = wanted.filter((form) => !given.includes(form));
    const adds = given.filter((form) => !wanted.some((known) => known === form));
    const kind = `the plural of {${element.value}}`;
    if (lacks.length > 0) faults.push(`${kind} lacks ${lacks.join(", ")}`);
    if (adds.length > 0) faults.push(`${kind} has ${adds.join(", ")}, which ${locale} does not use`);
  }
  return faults;
}
