import { notFound } from "#src/lib/errors.ts";
import { reading, type Tx } from "#src/platform/transaction.ts";
import { assemble, fragmentsOf, rowsOf } from "../content.ts";
import type { DocumentVersion } from "../schema.ts";
import { findVersion } from "../store.ts";

/** A frozen version; whoever calls has made sure that it may be seen. Throws `notFound`. */
export async function readVersion(
  versionId: string,
  { map, tx = reading() }: { map?: string; tx?: Tx } = {},
): Promise<DocumentVersion> {
  const version = await findVersion(tx, versionId);
  if (!version) throw notFound();
  const { state, ...about } = version;
  const doc = assemble([state]);
  return { ...about, rows: map ? rowsOf(doc, map) : {}, fragments: fragmentsOf(doc) };
}
