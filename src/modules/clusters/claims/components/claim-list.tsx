import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "#src/ui/card.tsx";
import { DefinitionList } from "#src/ui/definition-list.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { ExternalLink } from "#src/ui/external-link.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import type { OpenClaim } from "../schema.ts";
import { DecideButtons } from "./decide-buttons.tsx";

/** What waits for an administrator, the oldest first. */
export function ClaimList({ claims }: { claims: readonly OpenClaim[] }) {
  const t = useTranslations("clusters.claims.administration");
  if (claims.length === 0) return <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>;
  return (
    <ul aria-label={t("list")} className="flex max-w-3xl flex-col gap-5">
      {claims.map(({ id, cluster, person, message, createdAt }) => (
        <Card
          key={id}
          as="li"
          title={
            <Link href={`/clusters/${cluster.slug}`} className="link">
              {cluster.name}
            </Link>
          }
          lead={t("by", person)}
          footer={<DecideButtons claimId={id} person={person.name} cluster={cluster.name} />}
        >
          <DefinitionList
            items={[
              {
                term: t("message"),
                value: <span className="whitespace-pre-line break-words">{message}</span>,
              },
              {
                term: t("website"),
                value: cluster.website ? (
                  <ExternalLink href={cluster.website}>{cluster.website}</ExternalLink>
                ) : (
                  t("noWebsite")
                ),
              },
              { term: t("asked"), value: <LocaleDay value={createdAt} style="long" /> },
            ]}
          />
        </Card>
      ))}
    </ul>
  );
}
