import type { Box, Facet, Sort } from "../schema.ts";

/** A word that occurs in clusters or in the vocabularies and may be what was typed; see `search_meanings` in the migrations. */
export type Candidate = {
  /** Of the typed word in the search, from 1. */
  readonly position: number;
  /** Folded. */
  readonly typed: string;
  readonly tag: number;
  readonly word: string;
  readonly closeness: number;
  /** How many clusters have it, anywhere and in their name. */
  readonly rows: number;
  readonly nameRows: number;
  readonly dense: boolean;
};

/** A value that clusters can have, as the index knows it. */
export type Tag = {
  readonly id: number;
  readonly kind: string;
  readonly key: string;
  readonly rows: number;
  /** Whether it has bitmaps. */
  readonly dense: boolean;
};

/** A term of a vocabulary that a typed word leads to, by one of its words. */
export type TermTag = Tag & { readonly word: string };

/** What one typed word stands for: any of these words, or any of these terms. */
export type WordGroup = {
  readonly typed: string;
  readonly words: readonly Candidate[];
  /** Of the words, those as typed or begun so: for ranking. */
  readonly sure: readonly Candidate[];
  readonly terms: readonly TermTag[];
};

export type FacetFilter = { readonly facet: Facet; readonly tags: readonly Tag[] };

/** A place that distances are measured from. */
export type Origin = { readonly lat: number; readonly lon: number };

/** A search with everything looked up: what the queries are made of. */
export type SearchPlan = {
  readonly groups: readonly WordGroup[];
  readonly filters: readonly FacetFilter[];
  readonly around: (Origin & { readonly kilometres: number }) | null;
  readonly box: Box | null;
  /** Clusters to leave out. */
  readonly without: readonly string[];
  readonly origin: Origin | null;
  readonly sort: Sort;
  readonly index: IndexSize;
};

export type IndexSize = {
  readonly rows: number;
  /** Chunks of 64,000 places. */
  readonly chunks: number;
  /** The tag that all have, where there are bitmaps; else null. */
  readonly all: number | null;
};
