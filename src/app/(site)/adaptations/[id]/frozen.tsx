import type { Person } from "#src/lib/actor.ts";
import { loadFrozenVersion } from "#src/modules/adaptations/approvals/use-cases/load-frozen-version.ts";
import { FrozenVersion } from "#src/modules/adaptations/components/frozen-version.tsx";
import { VersionDialog } from "#src/modules/adaptations/components/version-dialog.tsx";
import type { AdaptationDetails } from "#src/modules/adaptations/schema.ts";

/** The version that `?round=` names, over the page; nothing when there is no such round. */
export async function Frozen({
  person,
  adaptation,
  roundId,
  canDecide,
}: {
  person: Person;
  adaptation: AdaptationDetails;
  roundId: string;
  canDecide: boolean;
}) {
  const round = adaptation.rounds.find(({ id }) => id === roundId);
  if (!round) return null;
  const version = await loadFrozenVersion(person, { adaptationId: adaptation.id, roundId: round.id });
  const own = round.decisions.find(({ cluster }) => cluster.id === person.acting?.clusterId);
  const decides = canDecide && round.outcome === "open" && own?.decision === "pending";
  const clusters = [
    ...adaptation.partners.map(({ cluster }) => cluster),
    ...round.decisions.map(({ cluster }) => cluster),
  ];
  return (
    <VersionDialog
      adaptationId={adaptation.id}
      round={{ id: round.id, versionNumber: round.versionNumber, contentHash: round.contentHash }}
      decidesFor={decides ? (person.acting?.name ?? null) : null}
    >
      <FrozenVersion
        fragments={version.fragments}
        commitments={version.commitments}
        clusterNames={new Map(clusters.map(({ id, name }) => [id, name]))}
      />
    </VersionDialog>
  );
}
