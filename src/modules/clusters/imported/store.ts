import type { Tx } from "#src/platform/transaction.ts";
import { type ImportedCluster, type ImportedFields, importedFieldsSchema } from "./schema.ts";

const columns = {
  ...(Object.fromEntries(Object.keys(importedFieldsSchema.shape).map((name) => [name, true])) as Record<
    keyof ImportedFields,
    true
  >),
  id: true,
  claimed: true,
  published: true,
} as const;

export async function takenSlugs(tx: Tx, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.cluster.findMany({ where: { slug: { in: [...slugs] } }, select: { slug: true } });
  return new Set(rows.map(({ slug }) => slug));
}

/** In one statement, as the search is kept up once a statement. */
export async function insertUnclaimed(
  tx: Tx,
  clusters: readonly (ImportedFields & { id: string; slug: string })[],
): Promise<void> {
  await tx.cluster.createMany({ data: clusters.map((cluster) => ({ ...cluster, claimed: false })) });
}

/** Locked until the transaction ends, so that nobody claims one in between. */
export async function lockImported(tx: Tx, ids: readonly string[]): Promise<ImportedCluster[]> {
  await tx.$queryRaw`SELECT 1 FROM "Cluster" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  return tx.cluster.findMany({ where: { id: { in: [...ids] } }, select: columns });
}

/** Overwrites unclaimed clusters in one statement; a claimed one stays as it is. */
export async function saveUnclaimed(
  tx: Tx,
  clusters: readonly (ImportedFields & { id: string; published: boolean })[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Cluster" AS c SET
      name = g.name, "regionCode" = g."regionCode", nuts3 = g.nuts3, town = g.town, lat = g.lat, lon = g.lon,
      founded = g.founded, "memberCount" = g."memberCount", description = g.description, ecosystems = g.ecosystems,
      technologies = g.technologies, "s3Priorities" = g."s3Priorities", languages = g.languages, offers = g.offers,
      needs = g.needs, "labelLevel" = g."labelLevel", "labelIssuer" = g."labelIssuer", website = g.website,
      "contactName" = g."contactName", "contactEmail" = g."contactEmail", "contactPhone" = g."contactPhone",
      published = g.published, revision = c.revision + 1, "updatedAt" = now()
    FROM jsonb_to_recordset(${JSON.stringify(clusters)}::jsonb) AS g (
      id uuid, name text, "regionCode" text, nuts3 text, town text, lat float8, lon float8, founded int,
      "memberCount" int, description text, ecosystems text[], technologies text[], "s3Priorities" text[],
      languages text[], offers text[], needs text[], "labelLevel" text, "labelIssuer" text, website text,
      "contactName" text, "contactEmail" text, "contactPhone" text, published boolean)
    WHERE c.id = g.id AND NOT c.claimed`;
}
