import type { ClusterRole } from "#src/lib/actor.ts";
import { fromDay, toDay } from "#src/lib/dates.ts";
import { foldedWords } from "#src/lib/fold.ts";
import { type AccountId, asClusterId, type ClusterId } from "#src/lib/ids.ts";
import { localisedSchema } from "#src/lib/locale-schemas.ts";
import type { Localised } from "#src/lib/locales.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { ClusterRights } from "./policy.ts";
import {
  type ClusterSummary,
  clusterLanguages,
  clusterRoles,
  isEcosystem,
  labelLevels,
  type Profile,
} from "./schema.ts";

export const asRole = (role: string): ClusterRole => clusterRoles.find((known) => known === role) ?? "viewer";

const summaryFields = {
  id: true,
  slug: true,
  name: true,
  town: true,
  regionCode: true,
  region: { select: { country: true } },
} as const;

type SummaryRow = Omit<ClusterSummary, "id" | "country"> & { id: string; region: { country: string } };

const asSummary = ({ region, ...row }: SummaryRow): ClusterSummary => ({
  ...row,
  id: asClusterId(row.id),
  country: region.country,
});

export async function findSummaries(tx: Tx, ids: readonly ClusterId[]): Promise<ClusterSummary[]> {
  const rows = await tx.cluster.findMany({
    where: { id: { in: [...ids] } },
    select: summaryFields,
    orderBy: { name: "asc" },
  });
  return rows.map(asSummary);
}

/**
 * Published clusters whose name or place has words that begin with the typed ones; names that begin so first. Goes by the
 * directory's narrow table, which holds what is published, folded and indexed.
 */
export async function searchPublished(tx: Tx, query: string, limit: number): Promise<ClusterSummary[]> {
  const words = foldedWords(query);
  if (words.length === 0) return [];
  const begun = words.map((word) => `'${word}':*AC`).join(" & ");
  const rows = await tx.$queryRaw<(Omit<ClusterSummary, "id"> & { id: string })[]>`
    SELECT c.id, c.slug, c.name, c.town, c."regionCode", s.country
    FROM "ClusterSearch" s JOIN "Cluster" c ON c.id = s."clusterId"
    WHERE s.words @@ ${begun}::tsquery
    ORDER BY starts_with(s."sortName", ${words[0]}::text) DESC, s."sortName", c.id
    LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, id: asClusterId(row.id) }));
}

const profileFields = {
  ...summaryFields,
  lat: true,
  lon: true,
  founded: true,
  memberCount: true,
  description: true,
  ecosystems: true,
  technologies: true,
  s3Priorities: true,
  languages: true,
  offers: true,
  needs: true,
  labelLevel: true,
  labelIssuer: true,
  labelExpires: true,
  website: true,
  contactName: true,
  contactEmail: true,
  contactPhone: true,
  demo: true,
  published: true,
  claimed: true,
  revision: true,
  updatedAt: true,
  region: { select: { country: true, name: true, names: true, lat: true, lon: true } },
} as const;

export type StoredProfile = {
  readonly id: ClusterId;
  readonly slug: string;
  readonly country: string;
  readonly region: { readonly name: string; readonly names: Localised; readonly lat: number; readonly lon: number };
  readonly demo: boolean;
  readonly claimed: boolean;
  readonly revision: number;
  readonly updatedAt: Date;
  readonly profile: Profile;
};

/** A profile by its address or id, whoever may see it. */
export async function findProfile(tx: Tx, by: { slug: string } | { id: ClusterId }): Promise<StoredProfile | null> {
  const row = await tx.cluster.findUnique({ where: by, select: profileFields });
  if (!row) return null;
  const names = localisedSchema.safeParse(row.region.names);
  const level = labelLevels.find((known) => known === row.labelLevel);
  return {
    id: asClusterId(row.id),
    slug: row.slug,
    country: row.region.country,
    region: { name: row.region.name, names: names.data ?? {}, lat: row.region.lat, lon: row.region.lon },
    demo: row.demo,
    claimed: row.claimed,
    revision: row.revision,
    updatedAt: row.updatedAt,
    profile: {
      name: row.name,
      regionCode: row.regionCode,
      town: row.town,
      point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
      founded: row.founded,
      memberCount: row.memberCount,
      description: row.description,
      ecosystems: row.ecosystems.filter(isEcosystem),
      technologies: row.technologies,
      s3Priorities: row.s3Priorities,
      languages: row.languages.filter((code) => clusterLanguages.includes(code)),
      offers: row.offers,
      needs: row.needs,
      label: level
        ? { level, issuer: row.labelIssuer ?? "", expires: row.labelExpires && toDay(row.labelExpires) }
        : null,
      website: row.website,
      contactName: row.contactName,
      contactEmail: row.contactEmail,
      contactPhone: row.contactPhone,
      published: row.published,
    },
  };
}

/** Overwrites the profile if it still has the revision; null when somebody was faster. */
export async function saveProfile(tx: Tx, id: ClusterId, revision: number, profile: Profile): Promise<number | null> {
  const { point, label, ...plainFields } = profile;
  const { count } = await tx.cluster.updateMany({
    where: { id, revision },
    data: {
      ...plainFields,
      lat: point?.lat ?? null,
      lon: point?.lon ?? null,
      labelLevel: label?.level ?? null,
      labelIssuer: label?.issuer ?? null,
      labelExpires: label?.expires ? fromDay(label.expires) : null,
      revision: { increment: 1 },
    },
  });
  return count === 1 ? revision + 1 : null;
}

export const regionExists = async (tx: Tx, code: string): Promise<boolean> =>
  (await tx.region.count({ where: { code, level: 2 } })) === 1;

/** Inserts unless the address is taken; then false. */
export async function insertCluster(
  tx: Tx,
  cluster: {
    id: ClusterId;
    slug: string;
    name: string;
    regionCode: string;
    town: string;
    lat: number | null;
    lon: number | null;
  },
): Promise<boolean> {
  return (await tx.cluster.createMany({ data: [cluster], skipDuplicates: true })).count === 1;
}

/** What decides over rights in a cluster, for this account; `lock` lets one change of the members through at a time. */
export async function findRights(
  tx: Tx,
  id: ClusterId,
  accountId: AccountId | null,
  options: { lock?: boolean } = {},
): Promise<(ClusterRights & { name: string; slug: string }) | null> {
  if (options.lock) await tx.$queryRaw`SELECT 1 FROM "Cluster" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.cluster.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      slug: true,
      published: true,
      memberships: { where: { accountId: accountId ?? noAccount }, select: { role: true } },
    },
  });
  if (!row) return null;
  const own = accountId === null ? undefined : row.memberships[0];
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    published: row.published,
    ownRole: own ? asRole(own.role) : null,
  };
}

const noAccount = "00000000-0000-0000-0000-000000000000";

export type OwnCluster = {
  id: ClusterId;
  name: string;
  slug: string;
  town: string;
  role: ClusterRole;
  published: boolean;
};

export async function listClustersOf(tx: Tx, accountId: AccountId): Promise<OwnCluster[]> {
  const rows = await tx.membership.findMany({
    where: { accountId },
    select: { role: true, cluster: { select: { id: true, name: true, slug: true, town: true, published: true } } },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ role, cluster }) => ({ ...cluster, id: asClusterId(cluster.id), role: asRole(role) }));
}

/** Lets the person act for the cluster on the device of this session. */
export async function setActing(tx: Tx, accountId: AccountId, sessionId: string, clusterId: ClusterId): Promise<void> {
  await tx.accountSession.updateMany({ where: { id: sessionId, accountId }, data: { actingClusterId: clusterId } });
}

export async function findSlugOwner(tx: Tx, slug: string): Promise<ClusterId | null> {
  const row = await tx.cluster.findUnique({ where: { slug }, select: { id: true } });
  return row && asClusterId(row.id);
}
