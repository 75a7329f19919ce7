import { z } from "zod";

/** What an import writes of a cluster, as it is stored. */
export const importedFieldsSchema = z.object({
  name: z.string(),
  regionCode: z.string(),
  nuts3: z.string().nullable(),
  town: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  founded: z.number().nullable(),
  memberCount: z.number().nullable(),
  description: z.string(),
  ecosystems: z.array(z.string()),
  technologies: z.array(z.string()),
  s3Priorities: z.array(z.string()),
  languages: z.array(z.string()),
  offers: z.array(z.string()),
  needs: z.array(z.string()),
  labelLevel: z.string().nullable(),
  labelIssuer: z.string().nullable(),
  website: z.string().nullable(),
  contactName: z.string().nullable(),
  contactEmail: z.string().nullable(),
  contactPhone: z.string().nullable(),
});
export type ImportedFields = z.output<typeof importedFieldsSchema>;

export type ImportedCluster = ImportedFields & {
  readonly id: string;
  readonly claimed: boolean;
  readonly published: boolean;
};
