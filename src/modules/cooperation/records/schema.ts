import { z } from "zod";
import { daySchema } from "#src/lib/dates.ts";
import { fold } from "#src/lib/fold.ts";
import { ecosystemSchema, labelLevels } from "#src/modules/clusters/schema.ts";

const smallRegionSchema = z.object({ code: z.string(), name: z.string() });

/** A cluster as an import understood it. What a file does not say is null or empty, and leaves what is there. */
export const clusterRecordSchema = z.object({
  name: z.string(),
  country: z.string(),
  regionCode: z.string(),
  nuts3: smallRegionSchema.nullable(),
  town: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  founded: z.int().nullable(),
  memberCount: z.int().nullable(),
  description: z.string(),
  ecosystems: z.array(ecosystemSchema),
  technologies: z.array(z.string()),
  s3Priorities: z.array(z.string()),
  languages: z.array(z.string()),
  offers: z.array(z.string()),
  needs: z.array(z.string()),
  labelLevel: z.enum(labelLevels).nullable(),
  labelIssuer: z.string().nullable(),
  website: z.string().nullable(),
  /** The host that is its own, to know it again by. */
  domain: z.string().nullable(),
  contactName: z.string().nullable(),
  contactEmail: z.string().nullable(),
  contactPhone: z.string().nullable(),
});
export type ClusterRecord = z.output<typeof clusterRecordSchema>;

export const projectRecordSchema = z.object({
  programme: z.string(),
  acronym: z.string(),
  name: z.string(),
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  /** In euro. */
  budget: z.number().nullable(),
  grant: z.number().nullable(),
  website: z.string().nullable(),
  themes: z.array(z.string()),
  objective: z.string(),
});
export type ProjectRecord = z.output<typeof projectRecordSchema>;

export const organisationRecordSchema = z.object({
  key: z.string(),
  name: z.string(),
  country: z.string(),
  town: z.string(),
  nuts: z.string().nullable(),
  nutsName: z.string(),
  website: z.string().nullable(),
  domain: z.string().nullable(),
});
export type OrganisationRecord = z.output<typeof organisationRecordSchema>;

export const partnerRecordSchema = z.object({
  projectKey: z.string(),
  lead: z.boolean(),
  organisation: organisationRecordSchema,
});
export type PartnerRecord = z.output<typeof partnerRecordSchema>;

/** A row of an import by its key; `ordinal` is its place in the import. */
export type Keyed<Value> = {
  readonly key: string;
  readonly hash: string;
  readonly ordinal: number;
  readonly value: Value;
};

export const evidenceSchema = z.object({
  /** Of the names without legal form, 0 to 1. */
  similarity: z.number(),
  sameName: z.boolean(),
  sameTown: z.boolean(),
  sameDomain: z.boolean(),
  /** What the other is called. */
  name: z.string(),
});
export type Evidence = z.output<typeof evidenceSchema>;

/** What a new record is or may be. */
export const matchSchema = z.object({
  kind: z.enum(["organisation", "cluster"]),
  id: z.string(),
  strong: z.boolean(),
  evidence: evidenceSchema,
});
export type Match = z.output<typeof matchSchema>;

const planned = ["created", "updated", "joined", "proposed", "unchanged"] as const;

/** What is going to happen to a row, and why; kept between preview and run. */
export const planSchema = z.object({
  outcome: z.enum(planned),
  /** known, claimed, linked or joinedBefore, where that is why nothing else happens. */
  because: z.enum(["known", "claimed", "linked", "joinedBefore"]).nullable(),
  /** The id of what is made. */
  id: z.string(),
  matches: z.array(matchSchema),
});
export type Plan = z.output<typeof planSchema>;

const folded = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The same name in the same town is the same organisation, however often a file names it. */
export const placeKey = (name: string, country: string, town: string): string =>
  [folded(name).slice(0, 160).toWellFormed(), folded(country), folded(town).slice(0, 60).toWellFormed()].join("|");

/** A programme uses an acronym once. */
export const projectKey = (programme: string, acronym: string): string =>
  [folded(programme).slice(0, 120).toWellFormed(), folded(acronym).slice(0, 80).toWellFormed()].join("|");
