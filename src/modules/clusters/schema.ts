import { z } from "zod";
import type { ClusterRole } from "#src/lib/actor.ts";
import { daySchema } from "#src/lib/dates.ts";
import { accountIdSchema, type ClusterId, clusterIdSchema, idSchema } from "#src/lib/ids.ts";
import { localeSchema } from "#src/lib/locale-schemas.ts";
import { emailSchema, line, prose, requiredLine } from "#src/lib/text.ts";

/** The fourteen industrial ecosystems of the European Union's industrial strategy. */
export const ecosystems = [
  "aerospaceDefence",
  "agriFood",
  "construction",
  "culturalCreative",
  "digital",
  "electronics",
  "energyIntensive",
  "renewables",
  "health",
  "mobility",
  "proximitySocial",
  "retail",
  "textiles",
  "tourism",
] as const;
export type Ecosystem = (typeof ecosystems)[number];
export const ecosystemSchema = z.enum(ecosystems);
export const isEcosystem = (value: string): value is Ecosystem => ecosystems.some((known) => known === value);

export const clusterRoles = ["manager", "editor", "viewer"] as const satisfies readonly ClusterRole[];
export const clusterRoleSchema = z.enum(clusterRoles);

/** The levels of the European quality label for cluster organisations. */
export const labelLevels = ["bronze", "silver", "gold"] as const;
export type LabelLevel = (typeof labelLevels)[number];

/** The languages that a cluster can say it speaks (ISO 639-1): the official ones of the Union, then neighbours'. */
export const clusterLanguages = [
  ..."bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split(" "),
  ..."bs ca is lb mk no rm sq sr tr uk".split(" "),
] as const;

export const clusterSlugSchema = z.string().regex(/^[a-z0-9-]{1,80}$/, { error: "common.notFound" });

const regionCodeSchema = z.string().regex(/^[A-Z]{2}[0-9A-Z]{2}$/, { error: "clusters.region" });

/** What others show of a cluster. */
export type ClusterSummary = {
  readonly id: ClusterId;
  readonly slug: string;
  readonly name: string;
  readonly town: string;
  readonly regionCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
};

/** Free words, each once whatever its case, at most twenty. */
const tags = (length: number) =>
  z
    .array(requiredLine(length))
    .max(20, { error: "clusters.tooManyTags" })
    .transform((words) =>
      words.filter((word, at) => words.findIndex((w) => w.toLowerCase() === word.toLowerCase()) === at),
    );

const optionalLine = (max: number) => line(max).transform((text) => text || null);

const websiteSchema = line(300)
  .transform((text) => (text === "" || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
  .pipe(
    z.union([z.literal(""), z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "common.url" })], {
      error: "common.url",
    }),
  )
  .transform((text) => text || null);

const thisYear = () => new Date().getUTCFullYear();

export const profileSchema = z.strictObject({
  name: requiredLine(120),
  regionCode: regionCodeSchema,
  town: line(80),
  point: z
    .strictObject({
      lat: z
        .number({ error: "clusters.latitude" })
        .min(-90, { error: "clusters.latitude" })
        .max(90, { error: "clusters.latitude" }),
      lon: z
        .number({ error: "clusters.longitude" })
        .min(-180, { error: "clusters.longitude" })
        .max(180, { error: "clusters.longitude" }),
    })
    .nullable(),
  founded: z
    .int({ error: "clusters.founded" })
    .min(1800, { error: "clusters.founded" })
    .refine((year) => year <= thisYear(), { error: "clusters.founded" })
    .nullable(),
  memberCount: z
    .int({ error: "clusters.memberCount" })
    .min(0, { error: "clusters.memberCount" })
    .max(100_000, { error: "clusters.memberCount" })
    .nullable(),
  description: prose(4_000),
  ecosystems: z
    .array(ecosystemSchema)
    .max(14)
    .transform((list) => ecosystems.filter((known) => list.includes(known))),
  technologies: tags(60),
  s3Priorities: tags(120),
  languages: z
    .array(z.enum(clusterLanguages))
    .max(clusterLanguages.length)
    .transform((list) => clusterLanguages.filter((known) => list.includes(known))),
  offers: tags(120),
  needs: tags(120),
  label: z.strictObject({ level: z.enum(labelLevels), issuer: line(120), expires: daySchema.nullable() }).nullable(),
  website: websiteSchema,
  contactName: optionalLine(120),
  contactEmail: z.union([z.literal(""), emailSchema], { error: "common.email" }).transform((text) => text || null),
  contactPhone: line(40)
    .refine((text) => text === "" || /^\+?[\d ()/.-]{5,40}$/.test(text), { error: "clusters.phone" })
    .transform((text) => text || null),
  published: z.boolean(),
});
/** A profile as it is stored; null and empty lists stand for what is not said. */
export type Profile = z.output<typeof profileSchema>;
/** A profile as a form sends it. */
export type ProfileInput = z.input<typeof profileSchema>;

export const createClusterSchema = z.strictObject({
  name: requiredLine(120),
  regionCode: regionCodeSchema,
  town: line(80),
});
export type CreateCluster = z.output<typeof createClusterSchema>;

export const updateProfileSchema = z.strictObject({
  clusterId: clusterIdSchema,
  /** The revision that the form was filled from. */
  revision: z.int().min(1),
  profile: profileSchema,
});
export type UpdateProfile = z.output<typeof updateProfileSchema>;

export const inviteMemberSchema = z.strictObject({
  clusterId: clusterIdSchema,
  email: emailSchema,
  role: clusterRoleSchema,
  /** The language of the mail. */
  locale: localeSchema,
});
export type InviteMember = z.output<typeof inviteMemberSchema>;

export const clusterInputSchema = z.strictObject({ clusterId: clusterIdSchema });
export const memberInputSchema = z.strictObject({ clusterId: clusterIdSchema, accountId: accountIdSchema });
export const changeRoleSchema = z.strictObject({
  clusterId: clusterIdSchema,
  accountId: accountIdSchema,
  role: clusterRoleSchema,
});
export type ChangeRole = z.output<typeof changeRoleSchema>;
export const invitationInputSchema = z.strictObject({ clusterId: clusterIdSchema, invitationId: idSchema });

/** Tokens are 32 bytes in base64url. */
export const tokenSchema = z.string().regex(/^[\w-]{43}$/, { error: "common.notFound" });
export const tokenInputSchema = z.strictObject({ token: tokenSchema });

export const suggestSchema = z.strictObject({ query: line(80) });
export const suggestTownsSchema = z.strictObject({ query: line(80), regionCode: regionCodeSchema.nullable() });
export const teamSchema = z.strictObject({ slug: clusterSlugSchema });

/** A town that can be picked, with the region it lies in. */
export type Town = {
  readonly name: string;
  readonly country: string;
  readonly regionCode: string;
  readonly lat: number;
  readonly lon: number;
};
