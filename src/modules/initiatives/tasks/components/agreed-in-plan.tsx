"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Panel } from "#src/ui/card.tsx";
import { DefinitionList } from "#src/ui/definition-list.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useInitiative } from "../../components/initiative-context.tsx";

/** The commitment that a task or milestone came from, word for word as all partners approved it. */
export function AgreedInPlan({ commitmentId }: { commitmentId: string }) {
  const t = useTranslations("initiatives");
  const { page } = useInitiative();
  const { data, isPending } = trpc.initiatives.commitment.useQuery(
    { initiativeId: page.id, commitmentId },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  if (isPending) return <Skeleton className="h-24" />;
  if (!data) return null;
  return (
    <Panel title={t("agreed.title")} level={3}>
      <DefinitionList
        items={[
          { term: t("agreed.what"), value: data.what },
          { term: t("agreed.partner"), value: data.cluster ?? t("allPartners") },
          ...(data.who ? [{ term: t("agreed.who"), value: data.who }] : []),
          ...(data.due ? [{ term: t("agreed.due"), value: <LocaleDay value={data.due} /> }] : []),
          ...(data.withWhat ? [{ term: t("agreed.withWhat"), value: data.withWhat }] : []),
        ]}
      />
      {page.adaptationId && (
        <p className="mt-3 text-sm">
          <Link className="link" href={`/adaptations/${page.adaptationId}/plan`}>
            {t("agreed.version", { number: data.version })}
          </Link>
        </p>
      )}
    </Panel>
  );
}
