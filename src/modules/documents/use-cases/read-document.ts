import { notFound } from "#src/lib/errors.ts";
import { reading } from "#src/platform/transaction.ts";
import { assemble, fragmentsOf, rowsOf } from "../content.ts";
import type { DocumentContent } from "../schema.ts";
import { readState } from "../store.ts";

/** The committed state; whoever calls has made sure that it may be seen. Throws `notFound`, `DamagedDocument`. */
export async function readDocument(documentId: string, { map }: { map?: string } = {}): Promise<DocumentContent> {
  const stored = await readState(reading(), documentId);
  if (!stored) throw notFound();
  const doc = assemble(stored.states);
  return { rows: map ? rowsOf(doc, map) : {}, fragments: fragmentsOf(doc) };
}
