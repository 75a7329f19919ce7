import { Prisma } from "#src/generated/prisma/client.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { OrganisationRecord, ProjectRecord } from "./schema.ts";

type Kind = "organisation" | "cluster";

export type Draft = {
  readonly key: string;
  readonly id: string;
  readonly ordinal: number;
  readonly name: string;
  readonly country: string;
  readonly town: string;
  readonly domain: string | null;
};

export async function insertDrafts(tx: Tx, runId: string, kind: Kind, drafts: readonly Draft[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "RecordDraft" ("runId", key, kind, id, ordinal, name, core, country, town, domain)
    SELECT ${runId}::uuid, g.key, ${kind}, g.id, g.ordinal, g.name, record_core(g.name), g.country, search_fold(g.town), g.domain
    FROM jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb)
      AS g (key text, id uuid, ordinal int, name text, country text, town text, domain text)
    ON CONFLICT DO NOTHING`;
}

/** What rows further up will make or meet, by key: an id. */
export async function findDrafts(tx: Tx, runId: string, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.recordDraft.findMany({
    where: { runId, key: { in: [...keys] } },
    select: { key: true, id: true },
  });
  return new Map(rows.map(({ key, id }) => [key, id]));
}

export async function setRoots(
  tx: Tx,
  runId: string,
  roots: readonly { key: string; rootId: string }[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "RecordDraft" AS d SET "rootId" = g."rootId"
    FROM jsonb_to_recordset(${JSON.stringify(roots)}::jsonb) AS g (key text, "rootId" uuid)
    WHERE d."runId" = ${runId}::uuid AND d.key = g.key`;
}

export async function deleteDrafts(tx: Tx, runId: string): Promise<void> {
  await tx.recordDraft.deleteMany({ where: { runId } });
}

export type Candidate = {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly similarity: number;
  readonly sameName: boolean;
  readonly sameTown: boolean;
  readonly sameDomain: boolean;
};

const kindsOf: Readonly<Record<Kind, Prisma.Sql>> = {
  organisation: Prisma.raw(`kind IN ('organisation', 'draft organisation')`),
  cluster: Prisma.raw(`kind IN ('cluster', 'draft cluster')`),
};

/**
 * For each draft the best that it may be: by web domain, by name, by place, and by a name that looks alike; for a whole batch
 * in one query. What rows further up will make counts as there.
 */
export async function findCandidates(
  tx: Tx,
  runId: string,
  among: Kind,
  keys: readonly string[],
): Promise<Candidate[]> {
  const kinds = kindsOf[among];
  // The tables have just been filled, and nothing is known of their size: without this they would be read whole each time.
  await tx.$executeRaw`SELECT set_config('jit', 'off', true), set_config('enable_seqscan', 'off', true), set_config('pg_trgm.similarity_threshold', '0.75', true)`;
  const rows = await tx.$queryRaw<Candidate[]>`
    SELECT m.key, best.* FROM "RecordDraft" AS m CROSS JOIN LATERAL (
      SELECT f.id, f.name, f.similarity::float8, f."sameName", f."sameTown", f."sameDomain" FROM (
        SELECT s.id, s.name, s.ordinal, similarity(s.core, m.core) AS similarity, s.core = m.core AS "sameName",
          s.town = m.town AND m.town <> '' AS "sameTown", coalesce(s.domain = m.domain, false) AS "sameDomain"
        FROM (
          SELECT * FROM "RecordSubject" WHERE ${kinds} AND country = m.country AND core = m.core
          UNION SELECT * FROM "RecordSubject" WHERE ${kinds} AND country = m.country AND domain = m.domain
          UNION SELECT * FROM "RecordSubject" WHERE ${kinds} AND country = m.country AND town = m.town AND m.town <> ''
          -- Not by an index of the country, which would read all of it.
          UNION SELECT * FROM "RecordSubject" WHERE ${kinds} AND country || '' = m.country AND core % m.core
        ) AS s
        WHERE (s."runId" IS NULL OR (s."runId" = m."runId" AND s.ordinal < m.ordinal)) AND s.id <> m.id
      ) AS f
      WHERE f."sameDomain" OR f."sameName" OR f.similarity >= 0.75 OR (f."sameTown" AND f.similarity >= 0.55)
      ORDER BY (f."sameDomain" OR f."sameName" OR (f."sameTown" AND f.similarity >= 0.85)) DESC,
        f.similarity DESC, f.ordinal, f.id
      LIMIT 1
    ) AS best
    WHERE m."runId" = ${runId}::uuid AND m.key = ANY(${[...keys]})`;
  await tx.$executeRaw`SELECT set_config('enable_seqscan', 'on', true)`;
  return rows;
}

/** Organisations that are there, by key. */
export async function findOrganisations(tx: Tx, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.organisation.findMany({ where: { key: { in: [...keys] } }, select: { id: true, key: true } });
  return new Map(rows.map(({ id, key }) => [key, id]));
}

/** Inserts what is not there; answers the keys that were new. */
export async function insertOrganisations(
  tx: Tx,
  organisations: readonly (OrganisationRecord & { id: string })[],
): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    INSERT INTO "Organisation" (id, key, name, folded, country, town, nuts, website)
    SELECT g.id, g.key, g.name, record_core(g.name), g.country, g.town, g.nuts, g.website
    FROM jsonb_to_recordset(${JSON.stringify(organisations)}::jsonb)
      AS g (id uuid, key text, name text, country text, town text, nuts text, website text)
    ORDER BY g.key
    ON CONFLICT (key) DO NOTHING RETURNING key`;
  return new Set(rows.map(({ key }) => key));
}

/** Fills what is not known yet of organisations that were there. */
export async function fillOrganisations(tx: Tx, organisations: readonly OrganisationRecord[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Organisation" AS o SET nuts = coalesce(o.nuts, g.nuts), website = coalesce(o.website, g.website)
    FROM jsonb_to_recordset(${JSON.stringify(organisations)}::jsonb) AS g (key text, nuts text, website text)
    WHERE o.key = g.key AND ((o.nuts IS NULL AND g.nuts IS NOT NULL) OR (o.website IS NULL AND g.website IS NOT NULL))`;
}

export async function findProjects(tx: Tx, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.project.findMany({ where: { key: { in: [...keys] } }, select: { id: true, key: true } });
  return new Map(rows.map(({ id, key }) => [key, id]));
}

type Given = ProjectRecord & { readonly key: string; readonly id: string };

const projectColumns = Prisma.raw(
  `id uuid, key text, programme text, acronym text, name text, "startsOn" date, "endsOn" date, budget numeric, "grant" numeric,
   website text, themes text[], objective text`,
);

/** Which projects are there, and whether the given ones say anything new. */
export async function compareProjects(tx: Tx, projects: readonly Given[]) {
  return tx.$queryRaw<{ key: string; id: string; changed: boolean }[]>`
    SELECT p.key, p.id, ${changed(Prisma.raw("g"))} AS changed
    FROM jsonb_to_recordset(${JSON.stringify(projects)}::jsonb) AS g (${projectColumns}) JOIN "Project" AS p ON p.key = g.key`;
}

// What a row leaves open leaves what is there.
const changed = (g: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  p.name <> ${g}.name OR p.programme <> ${g}.programme OR p.acronym <> ${g}.acronym
  OR p."startsOn" IS DISTINCT FROM coalesce(${g}."startsOn", p."startsOn")
  OR p."endsOn" IS DISTINCT FROM coalesce(${g}."endsOn", p."endsOn")
  OR p.budget IS DISTINCT FROM coalesce(${g}.budget, p.budget) OR p."grant" IS DISTINCT FROM coalesce(${g}."grant", p."grant")
  OR p.website IS DISTINCT FROM coalesce(${g}.website, p.website)
  OR (${g}.themes <> '{}' AND p.themes <> ${g}.themes) OR (${g}.objective <> '' AND p.objective <> ${g}.objective))`;

export async function upsertProjects(tx: Tx, projects: readonly Given[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Project" AS p (id, key, programme, acronym, name, "startsOn", "endsOn", budget, "grant", website, themes, objective)
    SELECT id, key, programme, acronym, name, "startsOn", "endsOn", budget, "grant", website, themes, objective
    FROM jsonb_to_recordset(${JSON.stringify(projects)}::jsonb) AS g (${projectColumns}) ORDER BY key
    ON CONFLICT (key) DO UPDATE SET
      programme = excluded.programme, acronym = excluded.acronym, name = excluded.name,
      "startsOn" = coalesce(excluded."startsOn", p."startsOn"), "endsOn" = coalesce(excluded."endsOn", p."endsOn"),
      budget = coalesce(excluded.budget, p.budget), "grant" = coalesce(excluded."grant", p."grant"),
      website = coalesce(excluded.website, p.website),
      themes = CASE WHEN excluded.themes = '{}' THEN p.themes ELSE excluded.themes END,
      objective = CASE WHEN excluded.objective = '' THEN p.objective ELSE excluded.objective END
    WHERE ${changed(Prisma.raw("excluded"))}`;
}

type Link = { readonly projectId: string; readonly organisationId: string; readonly lead: boolean };

/** Those of the given that are there already. */
export async function findLinks(tx: Tx, links: readonly Link[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ projectId: string; organisationId: string }[]>`
    SELECT p."projectId", p."organisationId" FROM "ProjectPartner" AS p
    JOIN jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS g ("projectId" uuid, "organisationId" uuid, lead boolean)
      ON p."projectId" = g."projectId" AND p."organisationId" = g."organisationId" AND (p.lead OR NOT g.lead)`;
  return new Set(rows.map(({ projectId, organisationId }) => `${projectId} ${organisationId}`));
}

export async function insertLinks(tx: Tx, links: readonly Link[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ProjectPartner" AS p ("projectId", "organisationId", lead)
    SELECT g."projectId", g."organisationId", bool_or(g.lead)
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS g ("projectId" uuid, "organisationId" uuid, lead boolean)
    GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT ("projectId", "organisationId") DO UPDATE SET lead = true WHERE excluded.lead AND NOT p.lead`;
}

export type Origin = {
  readonly key: string;
  readonly clusterId: string;
  readonly hash: string;
  readonly made: boolean;
  readonly claimed: boolean;
};

export async function findOrigins(tx: Tx, keys: readonly string[]): Promise<Map<string, Origin>> {
  const rows = await tx.clusterOrigin.findMany({
    where: { key: { in: [...keys] } },
    select: { key: true, clusterId: true, hash: true, made: true, cluster: { select: { claimed: true } } },
  });
  return new Map(rows.map(({ cluster, ...row }) => [row.key, { ...row, claimed: cluster.claimed }]));
}

export async function insertOrigins(
  tx: Tx,
  origins: readonly { key: string; clusterId: string; hash: string; made: boolean; runId: string }[],
): Promise<void> {
  await tx.clusterOrigin.createMany({ data: [...origins] });
}

export async function setOriginHashes(tx: Tx, origins: readonly { key: string; hash: string }[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ClusterOrigin" AS o SET hash = g.hash
    FROM jsonb_to_recordset(${JSON.stringify(origins)}::jsonb) AS g (key text, hash text) WHERE o.key = g.key`;
}
