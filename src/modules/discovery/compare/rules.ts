import { fold } from "#src/lib/fold.ts";
import { type ComparedCluster, type CompareField, compareFields, type OwnWords, type WordField } from "./schema.ts";

/** How a word meets what one's own cluster says, and whether others beside it say it too. */
export type Mark = { readonly mine: boolean; readonly shared: boolean };

// What they offer meets what we need, and the other way round.
const counterpart: Record<WordField, WordField> = {
  ecosystems: "ecosystems",
  technologies: "technologies",
  offers: "needs",
  needs: "offers",
  languages: "languages",
  s3Priorities: "s3Priorities",
};

const says = (words: readonly string[], word: string): boolean => words.some((other) => fold(other) === fold(word));

export function markOf(
  field: WordField,
  word: string,
  cluster: ComparedCluster,
  { own, clusters }: { readonly own: OwnWords | null; readonly clusters: readonly ComparedCluster[] },
): Mark {
  return {
    mine: own !== null && !cluster.isOwn && says(own[counterpart[field]], word),
    shared: clusters.some((other) => other.id !== cluster.id && says(other[field], word)),
  };
}

const sameWords = (words: readonly string[]): string => JSON.stringify(words.map(fold).toSorted());

const comparable: Record<CompareField, (cluster: ComparedCluster) => string | number | null> = {
  region: ({ regionCode }) => regionCode,
  town: ({ town }) => fold(town),
  distance: ({ kilometres }) => kilometres,
  ecosystems: ({ ecosystems }) => sameWords(ecosystems),
  technologies: ({ technologies }) => sameWords(technologies),
  offers: ({ offers }) => sameWords(offers),
  needs: ({ needs }) => sameWords(needs),
  languages: ({ languages }) => sameWords(languages),
  size: ({ memberCount }) => memberCount,
  founded: ({ founded }) => founded,
  label: ({ label }) => label,
  s3Priorities: ({ s3Priorities }) => sameWords(s3Priorities),
  website: ({ website }) => website,
};

/** In what these clusters are not all alike. */
export const differences = (clusters: readonly ComparedCluster[]): CompareField[] =>
  compareFields.filter((field) => new Set(clusters.map(comparable[field])).size > 1);
