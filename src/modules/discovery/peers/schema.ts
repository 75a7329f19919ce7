import { z } from "zod";
import { idSchema } from "#src/lib/ids.ts";
import { localeSchema } from "#src/lib/locale-schemas.ts";
import type { Localised } from "#src/lib/locales.ts";
import { recordOf } from "#src/lib/records.ts";
import { clusterSlugSchema, type Ecosystem } from "#src/modules/clusters/schema.ts";
import type { JointWork } from "#src/modules/cooperation/graph/schema.ts";

/** What can speak for a peer, in the order in which equally strong reasons are told. */
export const parts = [
  "needsMet",
  "offersWanted",
  "sameService",
  "together",
  "ecosystems",
  "technologies",
  "s3",
  "language",
  "distance",
  "border",
  "freshness",
] as const;
export type Part = (typeof parts)[number];

/** One number a part: how much it counts (0 to 10), or how far it is met (0 to 1). */
export type PerPart = Readonly<Record<Part, number>>;

export const perPart = (of: (part: Part) => number): PerPart => recordOf(parts, of);

export const maxWeight = 10;

/** What counts unless somebody says otherwise: what completes us before what we share, what we share before where it is. */
export const defaultWeights: PerPart = {
  needsMet: 10,
  offersWanted: 8,
  sameService: 6,
  together: 5,
  ecosystems: 6,
  technologies: 5,
  s3: 4,
  language: 4,
  distance: 3,
  border: 2,
  freshness: 1,
};

const weightSchema = z.int().min(0).max(maxWeight);
/** What is not named counts as it does by default. */
export const weightsSchema = z
  .partialRecord(z.enum(parts), weightSchema)
  .default({})
  .transform((given): PerPart => ({ ...defaultWeights, ...given }));

/** The weights of an address, "needsMet:8,distance:0"; what it cannot mean is left as it is by default. */
export function readWeights(text: string | string[] | undefined): PerPart {
  const weights: Record<Part, number> = { ...defaultWeights };
  for (const piece of [text].flat().join(",").slice(0, 400).split(",")) {
    const [name, value = ""] = piece.split(":");
    const part = parts.find((known) => known === name);
    const weight = weightSchema.safeParse(/^\d{1,2}$/.test(value) ? Number(value) : null);
    if (part && weight.success) weights[part] = weight.data;
  }
  return weights;
}

/** The same for an address: only what differs from the default, so that a plain address stays plain. */
export const writeWeights = (weights: PerPart): string =>
  parts
    .filter((part) => weights[part] !== defaultWeights[part])
    .map((part) => `${part}:${weights[part]}`)
    .join(",");

export const pageSize = 20;
export const mostPeers = 100;

/** How many of the best are wanted, from the first on: a longer list keeps what it began with, whatever the weights. */
const countSchema = z.int().min(1).max(mostPeers).default(pageSize);

/** How many an address asks for; whole pages. */
export function readCount(text: string | string[] | undefined): number {
  const count = typeof text === "string" && /^\d{1,3}$/.test(text) ? Number(text) : pageSize;
  return Math.min(mostPeers, Math.max(pageSize, Math.ceil(count / pageSize) * pageSize));
}

export const forAdaptationSchema = z.strictObject({
  adaptationId: idSchema,
  weights: weightsSchema,
  count: countSchema,
  /** What shared words are named in. */
  locale: localeSchema,
});
export type ForAdaptation = z.output<typeof forAdaptationSchema>;

/** `slug`: of the cluster acted for; without it the same. Another one's is answered as if it were missing. */
export const forClusterSchema = z.strictObject({
  slug: clusterSlugSchema.optional(),
  weights: weightsSchema,
  count: countSchema,
  locale: localeSchema,
});
export type ForCluster = z.output<typeof forClusterSchema>;

/** How the countries of two clusters lie: side by side, or one and the same. */
export type Border = "neighbour" | "same";

/** What is known of a peer and of what we share with it; everything that the score is made of. */
export type Facts = {
  /** What they offer of our needs, and so on: keys of terms, or "~" and a folded word. */
  readonly needsMet: readonly string[];
  readonly offersWanted: readonly string[];
  readonly ecosystems: readonly string[];
  readonly technologies: readonly string[];
  readonly s3: readonly string[];
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly kilometres: number | null;
  readonly border: Border | null;
  /** When they last adapted the service in question. */
  readonly serviceYear: number | null;
  /** How many finished projects and joint initiatives there were. */
  readonly joint: number;
  readonly changedAt: Date;
};

/** One cluster of the ranking, with everything that can be said for it. */
export type Peer = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly town: string;
  readonly country: string;
  readonly region: { readonly name: string; readonly names: Localised };
  readonly demo: boolean;
  readonly claimed: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly values: PerPart;
  readonly kilometres: number | null;
  readonly border: Border | null;
  readonly serviceYear: number | null;
  /** What is shared: terms in the reader's language, other words as they were written by us. */
  readonly words: Readonly<Record<"needsMet" | "offersWanted" | "technologies" | "s3", readonly string[]>>;
  readonly ecosystems: readonly Ecosystem[];
  readonly languages: readonly string[];
  readonly together: readonly JointWork[];
  readonly changedAt: Date;
};

export type PeerRanking = {
  readonly peers: readonly Peer[];
  /** Whether there are more, up to the most that are ever ranked. */
  readonly hasMore: boolean;
  /** What we say of ourselves that peers are found by; false: nothing, and the ranking goes by the place alone. */
  readonly grounded: boolean;
};
