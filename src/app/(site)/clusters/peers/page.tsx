import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { DirectoryTabs } from "#src/modules/discovery/components/directory-tabs.tsx";
import { readCount, readWeights } from "#src/modules/discovery/peers/schema.ts";
import { rankPeersForCluster } from "#src/modules/discovery/peers/use-cases/rank-peers-for-cluster.ts";
import { PeersRanked } from "#src/modules/discovery/peers/widgets/peers-ranked.tsx";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";

const path = "/clusters/peers";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("peers"))("ofCluster.title") };
}

export default async function ClusterPeersPage({ searchParams }: PageProps<"/clusters/peers">) {
  const [person, { w, show }, t, locale] = await Promise.all([
    currentPerson(path),
    searchParams,
    getTranslations("peers"),
    getLocale(),
  ]);
  const weights = readWeights(w);
  const count = readCount(show);
  const { acting } = person;
  const ranking = acting && (await rankPeersForCluster(person, { weights, count, locale }));
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[{ label: t("directory"), href: "/clusters" }]}
        eyebrow={acting?.name}
        title={t("ofCluster.title")}
        lead={t("ofCluster.lead")}
      />
      <DirectoryTabs />
      {ranking && acting ? (
        <>
          {!ranking.grounded && (
            <NoticeBar
              className="mb-6"
              action={<LinkButton href={`/clusters/${acting.slug}/edit`}>{t("bare.action")}</LinkButton>}
            >
              {t("bare.text")}
            </NoticeBar>
          )}
          <ClientMessages of={["peers", "regions.ecosystem", "partnerships", "catalogue.section"]}>
            <TrpcProvider>
              <PeersRanked of={{ kind: "cluster" }} path={path} first={ranking} weights={weights} count={count} />
            </TrpcProvider>
          </ClientMessages>
        </>
      ) : (
        <EmptyState
          title={t("noCluster.title")}
          action={
            <LinkButton variant="primary" href="/clusters/new">
              {t("noCluster.action")}
            </LinkButton>
          }
        >
          {t("noCluster.text")}
        </EmptyState>
      )}
    </div>
  );
}
