import { localisedSchema } from "#src/lib/locale-schemas.ts";
import type { Tx } from "#src/platform/transaction.ts";
import type { FavouriteLine, FavouriteSort } from "./schema.ts";

export const isPublished = async (tx: Tx, clusterId: string): Promise<boolean> =>
  (await tx.cluster.count({ where: { id: clusterId, published: true } })) === 1;

export const countFavourites = (tx: Tx, clusterId: string): Promise<number> =>
  tx.favourite.count({ where: { clusterId } });

/** Twice the same is once. */
export async function insertFavourite(
  tx: Tx,
  row: { clusterId: string; targetId: string; note: string; addedById: string },
): Promise<void> {
  await tx.favourite.createMany({ data: [row], skipDuplicates: true });
}

/** Gives the note that stood there. */
export async function deleteFavourite(tx: Tx, clusterId: string, targetId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ note: string }[]>`
    DELETE FROM "Favourite" WHERE "clusterId" = ${clusterId}::uuid AND "targetId" = ${targetId}::uuid RETURNING note`;
  return row?.note ?? "";
}

/** The note of a favourite that can be seen, locked until the transaction ends; null where there is none. */
export async function lockNote(tx: Tx, clusterId: string, targetId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ note: string }[]>`
    SELECT f.note FROM "Favourite" f JOIN "Cluster" c ON c.id = f."targetId" AND c.published
    WHERE f."clusterId" = ${clusterId}::uuid AND f."targetId" = ${targetId}::uuid FOR UPDATE OF f`;
  return row?.note ?? null;
}

export async function saveNote(tx: Tx, clusterId: string, targetId: string, note: string): Promise<void> {
  await tx.favourite.updateMany({ where: { clusterId, targetId }, data: { note } });
}

/** Those that are published; the others come back with their profile. */
export async function listFavouriteRows(tx: Tx, clusterId: string, sort: FavouriteSort): Promise<FavouriteLine[]> {
  const rows = await tx.favourite.findMany({
    where: { clusterId, target: { published: true } },
    orderBy: sort === "newest" ? [{ createdAt: "desc" }, { targetId: "desc" }] : [{ target: { name: "asc" } }],
    select: {
      note: true,
      createdAt: true,
      target: {
        select: {
          id: true,
          slug: true,
          name: true,
          town: true,
          region: { select: { name: true, names: true, country: true } },
        },
      },
    },
  });
  return rows.map(({ note, createdAt, target: { region, ...target } }) => ({
    ...target,
    region: { name: region.name, names: localisedSchema.safeParse(region.names).data ?? {} },
    country: region.country,
    note,
    addedAt: createdAt,
  }));
}

export async function listFavouriteIdRows(tx: Tx, clusterId: string, among: readonly string[]): Promise<string[]> {
  const rows = await tx.favourite.findMany({
    where: { clusterId, targetId: { in: [...among] } },
    select: { targetId: true },
  });
  return rows.map(({ targetId }) => targetId);
}
