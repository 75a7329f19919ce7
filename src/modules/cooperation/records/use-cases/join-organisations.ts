import { newId } from "#src/lib/ids.ts";
import type { Tx } from "#src/platform/transaction.ts";
import { freeOrganisations, insertOrganisationJoins } from "../../joins/store.ts";
import { matchesOf } from "./matches.ts";

/** Organisations of finished projects that new clusters are (or may be), by the keys of their rows. */
export async function joinOrganisations(
  tx: Tx,
  runId: string,
  clusters: readonly { readonly key: string; readonly clusterId: string }[],
): Promise<void> {
  const matches = await matchesOf(
    tx,
    runId,
    "organisation",
    clusters.map(({ key }) => key),
  );
  if (matches.size === 0) return;
  const free = await freeOrganisations(
    tx,
    [...matches.values()].map(({ id }) => id),
  );
  await insertOrganisationJoins(
    tx,
    clusters.flatMap(({ key, clusterId }) => {
      const match = matches.get(key);
      if (!match || !free.has(match.id)) return [];
      return [
        {
          id: newId(),
          organisationId: match.id,
          intoId: null,
          clusterId,
          state: match.strong ? ("joined" as const) : ("proposed" as const),
          evidence: match.evidence,
        },
      ];
    }),
  );
}
