import { useTranslations } from "next-intl";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { readCommitments } from "../../rules.ts";

/** The commitments for reading, before the page is alive. */
export function CommitmentList({
  rows,
  clusters,
}: {
  rows: Parameters<typeof readCommitments>[0];
  clusters: readonly { id: string; name: string }[];
}) {
  const t = useTranslations("adaptations.plan.commitment");
  const commitments = readCommitments(rows);
  if (commitments.length === 0) return <p className="text-muted text-sm">{t("empty")}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {commitments.map(({ id, what, clusterId, who, due }) => (
        <li key={id} className="rounded-md border border-line bg-surface px-4 py-3 text-sm">
          <span className="font-medium">{what || t("unnamed")}</span>
          <span className="block text-muted">
            {[clusters.find((cluster) => cluster.id === clusterId)?.name, who].filter(Boolean).join(", ")}
            {due && (
              <>
                {" · "}
                <LocaleDay value={due} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
