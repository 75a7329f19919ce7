import { type Actor, isActing } from "#src/lib/actor.ts";
import { foldedWords } from "#src/lib/fold.ts";
import { listPartnerClusters } from "#src/modules/adaptations/use-cases/list-partner-clusters.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { type DirectoryPage, type DirectoryQuery, facets } from "../../schema.ts";
import { countryNamed } from "../country-words.ts";
import { findsNothing, leadsToTerms, meaningOf } from "../rules.ts";
import type { SearchPlan, TermTag, WordGroup } from "../schema.ts";
import { findIndexSize, findMeanings, findOrigin, findTags, findTermTags } from "../words/store.ts";

export type PlannedSearch = {
  /** Null when it is known already that nothing can be found. */
  readonly plan: SearchPlan | null;
  readonly from: DirectoryPage["from"];
};

/** What the typed words mean, each in the words that occur and in the terms of the vocabularies. */
async function resolveWords(tx: Tx, typed: readonly string[]): Promise<WordGroup[]> {
  if (typed.length === 0) return [];
  const meanings = (await findMeanings(tx, typed)).map(meaningOf);
  const leading = meanings.flatMap(({ words }) => words.filter(leadsToTerms).map(({ word }) => word));
  const countries = typed.map(countryNamed);
  const [terms, countryTags] = await Promise.all([
    findTermTags(tx, [...new Set(leading)]),
    findTags(
      tx,
      countries.flatMap((code) => (code ? [{ kind: "country", key: code }] : [])),
    ),
  ]);
  return typed.map((word, index): WordGroup => {
    const meaning = meanings[index] ?? { words: [], sure: [] };
    const leads = new Set(meaning.words.filter(leadsToTerms).map((candidate) => candidate.word));
    const country = countryTags.filter(({ key }) => key === countries[index]).map((tag): TermTag => ({ ...tag, word }));
    const once = new Map([...terms.filter((term) => leads.has(term.word)), ...country].map((term) => [term.id, term]));
    return { typed: word, ...meaning, terms: [...once.values()] };
  });
}

/** Looks up everything that a search asks for. */
export async function planSearch(tx: Tx, actor: Actor, query: DirectoryQuery): Promise<PlannedSearch> {
  const typed = foldedWords(query.text);
  const chosen = facets.flatMap((facet) => query.chosen[facet].map((key) => ({ kind: facet, key })));
  const slug = query.from ?? (isActing(actor) ? actor.acting.slug : null);
  const [groups, tags, index, from, without] = await Promise.all([
    resolveWords(tx, typed),
    findTags(tx, chosen),
    findIndexSize(tx),
    slug ? findOrigin(tx, slug) : null,
    query.strangers ? listPartnerClusters(actor) : [],
  ]);
  const own = query.strangers && isActing(actor) ? [actor.acting.clusterId] : [];
  const origin = from && { lat: from.lat, lon: from.lon };
  const wanted = query.sort ?? (typed.length > 0 ? "relevance" : "name");
  const plan: SearchPlan = {
    groups,
    filters: facets
      .filter((facet) => query.chosen[facet].length > 0)
      .map((facet) => ({ facet, tags: tags.filter(({ kind }) => kind === facet) })),
    around: origin && query.within ? { ...origin, kilometres: query.within } : null,
    box: query.box,
    without: [...without, ...own],
    origin,
    sort: wanted === "distance" && !origin ? "name" : wanted,
    index,
  };
  // Signs alone are no words: nothing can be found for them.
  const isEmpty = (query.text !== "" && typed.length === 0) || findsNothing(plan);
  return {
    plan: isEmpty ? null : plan,
    from: from && { slug: from.slug, name: from.name, lat: from.lat, lon: from.lon },
  };
}
