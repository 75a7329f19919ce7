import { isEcosystem } from "#src/modules/clusters/schema.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { SuggestedPeer } from "./schema.ts";

type Row = Omit<SuggestedPeer, "ecosystems"> & { readonly ecosystems: readonly string[] };

/** Published clusters of other regions that have something in common with this one; those that complete it come first. */
export async function listPeersOf(tx: Tx, clusterId: string, limit: number): Promise<SuggestedPeer[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH mine AS (
      SELECT id, "regionCode", ecosystems, ARRAY(SELECT lower(n) FROM unnest(needs) n) AS needs,
             ARRAY(SELECT lower(o) FROM unnest(offers) o) AS offers
      FROM "Cluster" WHERE id = ${clusterId}::uuid
    )
    SELECT * FROM (
      SELECT c.id, c.slug, c.name, c.town, c."regionCode",
             ARRAY(SELECT o FROM unnest(c.offers) o WHERE lower(o) = ANY(mine.needs)) AS offers,
             ARRAY(SELECT n FROM unnest(c.needs) n WHERE lower(n) = ANY(mine.offers)) AS needs,
             ARRAY(SELECT e FROM unnest(c.ecosystems) e WHERE e = ANY(mine.ecosystems)) AS ecosystems
      FROM "Cluster" c, mine
      WHERE c.published AND c.id <> mine.id AND c."regionCode" <> mine."regionCode"
    ) peer
    WHERE cardinality(offers) + cardinality(needs) + cardinality(ecosystems) > 0
    ORDER BY 3 * cardinality(offers) + 3 * cardinality(needs) + cardinality(ecosystems) DESC, name
    LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, ecosystems: row.ecosystems.filter(isEcosystem) }));
}
