import { mostKnown } from "./schema.ts";

/** How long a deleted search can be brought back. */
export const undoHours = 24;

// A change is stamped before it is committed: what was under way at the last look is looked at again.
const overlap = 5 * 60_000;

export const lookSince = (checkedAt: Date): Date => new Date(checkedAt.getTime() - overlap);

export type Candidate = { readonly id: string; readonly createdAt: Date };

/** Of what a search finds now, what its owner does not know: neither found when it was saved nor told since. */
export function unknownTo(
  search: { readonly known: readonly string[]; readonly createdAt: Date },
  told: readonly string[],
  found: readonly Candidate[],
): string[] {
  const known = new Set([...search.known, ...told]);
  const complete = search.known.length < mostKnown;
  return found
    .filter(({ id, createdAt }) => !known.has(id) && (complete || createdAt > search.createdAt))
    .map(({ id }) => id);
}
