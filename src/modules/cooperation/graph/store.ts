import { z } from "zod";
import type { Tx } from "#src/platform/transaction.ts";
import { workKinds, workRoles } from "./schema.ts";

const rowSchema = z.object({
  partner: z.string(),
  name: z.string(),
  slug: z.string().nullable(),
  country: z.string(),
  kind: z.enum(workKinds),
  work: z.string(),
  title: z.string(),
  since: z.number().nullable(),
  until: z.number().nullable(),
  role: z.enum(workRoles),
});
/** That one partner took part in one work of a cluster. */
export type Part = z.output<typeof rowSchema>;

/**
 * Everyone who took part in the works of a cluster, once a work. `viewerId` is the cluster acted for: initiatives that are
 * not public are known to their partners alone, and a cluster that is not published is left out altogether, under its
 * name as an organisation too. Who may only read an initiative does no work in it.
 */
export async function listParts(tx: Tx, clusterId: string, viewerId: string | null): Promise<Part[]> {
  return z.array(rowSchema).parse(
    await tx.$queryRaw`
      WITH own AS MATERIALIZED (
        SELECT id FROM cooperation_organisations(${clusterId}::uuid) AS id
      ), project AS MATERIALIZED (
        SELECT DISTINCT "projectId" AS id FROM "ProjectPartner" WHERE "organisationId" IN (SELECT id FROM own)
      ), other AS MATERIALIZED (
        SELECT p."projectId", p."organisationId", p.lead FROM "ProjectPartner" AS p
        WHERE p."projectId" IN (SELECT id FROM project) AND p."organisationId" NOT IN (SELECT id FROM own)
      ), known AS MATERIALIZED (
        SELECT * FROM cooperation_identity(ARRAY(SELECT DISTINCT "organisationId" FROM other))
      ), part AS (
        SELECT k.identity, k.cluster, 'project' AS kind, o."projectId" AS work, p.acronym AS title,
          extract(year FROM p."startsOn")::int AS since, extract(year FROM p."endsOn")::int AS until,
          CASE WHEN bool_or(o.lead) THEN 'lead' ELSE 'partner' END AS role
        FROM other AS o JOIN known AS k ON k.organisation = o."organisationId" JOIN "Project" AS p ON p.id = o."projectId"
        WHERE k.cluster IS DISTINCT FROM ${clusterId}::uuid
        GROUP BY k.identity, k.cluster, o."projectId", p.acronym, p."startsOn", p."endsOn"
        UNION ALL
        SELECT NULL, other."clusterId", 'initiative', i.id, i.title,
          extract(year FROM coalesce(i."startedAt", i."createdAt"))::int, extract(year FROM i."endedAt")::int,
          CASE other.role WHEN 'lead' THEN 'lead' WHEN 'adviser' THEN 'adviser' ELSE 'partner' END
        FROM "InitiativePartner" AS mine
        JOIN "Initiative" AS i ON i.id = mine."initiativeId"
        JOIN "InitiativePartner" AS other ON other."initiativeId" = i.id AND other."clusterId" <> mine."clusterId"
        WHERE mine."clusterId" = ${clusterId}::uuid AND mine.role <> 'reader' AND other.role <> 'reader'
          AND (i.public OR EXISTS (
            SELECT FROM "InitiativePartner" AS v WHERE v."initiativeId" = i.id AND v."clusterId" = ${viewerId}::uuid))
      )
      SELECT DISTINCT ON (coalesce(c.id, o.id), part.work)
        coalesce(c.id, o.id)::text AS partner, coalesce(c.name, o.name) AS name, c.slug,
        coalesce(r.country, o.country) AS country, part.kind, part.work::text AS work, part.title, part.since, part.until, part.role
      FROM part
      LEFT JOIN "Cluster" AS c ON c.id = part.cluster
      LEFT JOIN "Region" AS r ON r.code = c."regionCode"
      LEFT JOIN "Organisation" AS o ON o.id = part.identity AND part.cluster IS NULL
      WHERE part.cluster IS NULL OR c.published OR c.id = ${viewerId}::uuid
      ORDER BY coalesce(c.id, o.id), part.work, part.role = 'lead' DESC`,
  );
}
