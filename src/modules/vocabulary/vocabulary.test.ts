import { describe, expect, test } from "vitest";
import { fold } from "#src/lib/fold.ts";
import { locales } from "#src/lib/locales.ts";
import { serviceFields } from "#src/modules/catalogue/schema.ts";
import { ecosystems } from "#src/modules/clusters/schema.ts";
import { demoClusters } from "../../../prisma/seed/demo/clusters.ts";
import { termKinds, termLabel } from "./schema.ts";
import { formsOf, plainForm } from "./terms.ts";
import { findTerm, listTerms, termOf } from "./use-cases/find-terms.ts";
import { suggestTerms } from "./use-cases/suggest-terms.ts";

describe.each(termKinds)("the vocabulary of kind %s", (kind) => {
  const terms = listTerms(kind);

  test("has each id once", () => {
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
  });

  test("gives no form to two terms, however it is spelled", () => {
    const owners = new Map<string, Set<string>>();
    for (const term of terms) {
      for (const form of formsOf(term).flatMap(({ forms }) => forms)) {
        for (const spelled of [fold(form), plainForm(form)]) {
          owners.set(spelled, (owners.get(spelled) ?? new Set()).add(term.id));
        }
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([form, ids]) => `${form}: ${[...ids]}`)).toEqual([]);
  });

  test("names each form of a language once", () => {
    const twice = terms.flatMap((term) =>
      formsOf(term)
        .filter(({ forms }) => new Set(forms.map(fold)).size < forms.length)
        .map(({ locale }) => `${term.id} ${locale}`),
    );
    expect(twice).toEqual([]);
  });

  test("has other words for every term in every language", () => {
    const bare = terms.flatMap((term) =>
      locales.filter((locale) => term.synonyms[locale].length === 0).map(() => term.id),
    );
    expect(bare).toEqual([]);
  });

  test("leads from nothing as broad as a lone system to a term", () => {
    const broad =
      "system systems service services technology technologies Technik Systeme systèmes sistemi storitve".split(" ");
    expect(broad.filter((word) => termOf(kind, word))).toEqual([]);
  });
});

test("labels that a profile takes fit into it, and the comma that ends a word is in none", () => {
  const labels = [...listTerms("technology"), ...listTerms("exchange")].flatMap(({ labels }) => Object.values(labels));
  expect(labels.filter((label) => label.length > 60 || label.includes(","))).toEqual([]);
});

test("ecosystems and fields are those of clusters and services", () => {
  expect(listTerms("ecosystem").map(({ id }) => id)).toEqual([...ecosystems]);
  expect(listTerms("field").map(({ id }) => id)).toEqual([...serviceFields]);
});

test("every technology, offer and need of the demo is a term", () => {
  const unknown = demoClusters.flatMap(({ technologies, offers, needs }) => [
    ...technologies.filter((word) => !termOf("technology", word)),
    ...[...offers, ...needs].filter((word) => !termOf("exchange", word)),
  ]);
  expect(unknown).toEqual([]);
});

test.each(["Holz", "bois", "legno", "les", "wood", "WOOD"])("%s is wood in every language", (word) => {
  expect(termOf("technology", word)?.id).toBe("timber-engineering");
  expect(termOf("exchange", word)?.id).toBe("timber-know-how");
});

test("a term is found without regard to case, accents, hyphens and space", () => {
  expect(termOf("technology", " oekobilanz")).toBeNull();
  expect(termOf("technology", "OKOBILANZ")?.id).toBe("life-cycle-assessment");
  expect(termOf("technology", "life cycle  assessment")?.id).toBe("life-cycle-assessment");
  expect(termOf("technology", "acv")?.id).toBe("life-cycle-assessment");
  expect(findTerm("technology", "nothing")).toBeNull();
});

describe("suggestions", () => {
  test.each([
    ["holz", "sl", "Lesena gradnja"],
    ["ki", "fr", "Intelligence artificielle"],
    ["timb", "de", "Holzbau"],
    ["moul", "it", "Stampaggio a iniezione"],
    ["druck", "en", "Additive manufacturing"],
  ] as const)("%s in %s: %s", (typed, locale, label) => {
    expect(suggestTerms("technology", typed, locale, 8).map((term) => term.label)).toContain(label);
  });

  test("the reader's own language comes first, labels before other words", () => {
    expect(suggestTerms("technology", "rob", "de", 2).map(({ id }) => id)).toEqual(["robotics", "welding-robots"]);
    expect(suggestTerms("technology", "les", "sl", 1).map(({ label }) => label)).toEqual(["Lesena gradnja"]);
  });

  test("nothing for nothing, and no more than asked for", () => {
    expect(suggestTerms("technology", "  -", "en", 8)).toEqual([]);
    expect(suggestTerms("technology", "a", "en", 3)).toHaveLength(3);
  });
});

test("a term is called by the reader's language", () => {
  const term = findTerm("ecosystem", "construction");
  expect(term && locales.map((locale) => termLabel(term, locale))).toEqual([
    "Construction",
    "Bauwesen",
    "Construction",
    "Edilizia",
    "Gradbeništvo",
  ]);
});
