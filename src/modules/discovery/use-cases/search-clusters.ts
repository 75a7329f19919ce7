import { foldedWords } from "#src/lib/fold.ts";
import { reading } from "#src/platform/transaction.ts";
import { meaningOf, textQuery } from "../rules.ts";
import type { DirectoryPage, DirectoryQuery } from "../schema.ts";
import { countFacets, findClusters, findMeanings } from "../store.ts";

export const pageSize = 20;

const nothing: DirectoryPage = {
  clusters: [],
  total: 0,
  counts: { country: new Map(), region: new Map(), ecosystem: new Map(), language: new Map() },
  next: null,
};

/** One page of the published clusters that a search finds; the same for everybody, so no actor is asked for. */
export async function searchClusters(query: DirectoryQuery): Promise<DirectoryPage> {
  const words = foldedWords(query.text);
  // Signs alone are no words: nothing can be found for them.
  if (query.text && words.length === 0) return nothing;
  const text = words.length > 0 ? textQuery((await findMeanings(reading(), words)).map(meaningOf)) : null;
  if (words.length > 0 && !text) return nothing;
  const [{ total, counts }, found] = await Promise.all([
    countFacets(reading(), text, query.chosen),
    findClusters(reading(), text, { chosen: query.chosen, after: query.after, limit: pageSize + 1 }),
  ]);
  const page = found.slice(0, pageSize);
  const last = found.length > pageSize ? page.at(-1) : undefined;
  return {
    clusters: page.map(({ cluster }) => cluster),
    total,
    counts,
    next: last
      ? { rank: last.rank, name: last.sortName, id: last.cluster.id, shown: (query.after?.shown ?? 0) + page.length }
      : null,
  };
}
