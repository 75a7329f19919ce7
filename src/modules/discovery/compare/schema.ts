import type { Localised } from "#src/lib/locales.ts";
import type { LabelLevel } from "#src/modules/clusters/schema.ts";
import { clusterSlugSchema } from "#src/modules/clusters/schema.ts";
import type { AddressParams } from "../schema.ts";
import { mostCompared } from "./widgets/compare-path.ts";

/** Lists of words in which clusters can have something in common. */
export const wordFields = ["ecosystems", "technologies", "offers", "needs", "languages", "s3Priorities"] as const;
export type WordField = (typeof wordFields)[number];

export const compareFields = [
  "region",
  "town",
  "distance",
  "ecosystems",
  "technologies",
  "offers",
  "needs",
  "languages",
  "size",
  "founded",
  "label",
  "s3Priorities",
  "website",
] as const;
export type CompareField = (typeof compareFields)[number];

export type ClusterWords = Readonly<Record<WordField, readonly string[]>>;

export type ComparedCluster = ClusterWords & {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly regionCode: string;
  readonly region: { readonly name: string; readonly names: Localised };
  readonly country: string;
  readonly town: string;
  /** From the cluster acted for; null where there is none or no position, and for that cluster itself. */
  readonly kilometres: number | null;
  readonly memberCount: number | null;
  readonly founded: number | null;
  readonly label: LabelLevel | null;
  readonly website: string | null;
  readonly isOwn: boolean;
};

/** What the compared ones are held against. */
export type OwnWords = ClusterWords & { readonly regionCode: string };

export type Comparison = {
  readonly own: OwnWords | null;
  readonly clusters: readonly ComparedCluster[];
  /** In what they are not all alike. */
  readonly differing: readonly CompareField[];
};

/** The addresses of clusters that an address names, each once. */
export function comparedSlugs(params: AddressParams): string[] {
  const named = params.c === undefined ? [] : [params.c].flat();
  return [...new Set(named)].filter((slug) => clusterSlugSchema.safeParse(slug).success).slice(0, mostCompared);
}
