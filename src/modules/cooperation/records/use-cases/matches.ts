import type { Tx } from "#src/platform/transaction.ts";
import { isStrong } from "../rules.ts";
import type { Match } from "../schema.ts";
import { findCandidates } from "../store.ts";

/** For each of the drafts the best that it may be, by key; where that joins something itself, what it joins. */
export async function matchesOf(
  tx: Tx,
  runId: string,
  kind: Match["kind"],
  keys: readonly string[],
): Promise<Map<string, Match>> {
  if (keys.length === 0) return new Map();
  const candidates = await findCandidates(tx, runId, kind, keys);
  return new Map(
    candidates.map(({ key, id, ...evidence }) => {
      const rounded = { ...evidence, similarity: Math.round(evidence.similarity * 100) / 100 };
      return [key, { kind, id, strong: isStrong(evidence), evidence: rounded }];
    }),
  );
}

/** Follows what is joined to its root: within a batch, a row may join one that has just joined another. */
export class Roots {
  readonly #roots = new Map<string, string>();

  join(id: string, to: string): void {
    this.#roots.set(id, this.of(to));
  }

  of(id: string): string {
    return this.#roots.get(id) ?? id;
  }
}
