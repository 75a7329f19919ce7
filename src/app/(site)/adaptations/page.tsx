import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { AdaptationList } from "#src/modules/adaptations/components/adaptation-list.tsx";
import { listAdaptations } from "#src/modules/adaptations/use-cases/list-adaptations.ts";
import { listServices } from "#src/modules/catalogue/use-cases/list-services.ts";
import { listReceivedInvitations } from "#src/modules/partnerships/use-cases/list-invitations.ts";
import { ReceivedInvitations } from "#src/modules/partnerships/widgets/received-invitations.tsx";
import { regionName } from "#src/modules/regions/schema.ts";
import { listRegions } from "#src/modules/regions/use-cases/list-regions.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";
import { Tabs } from "#src/ui/tabs.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adaptations"))("title") };
}

export default async function AdaptationsPage() {
  const person = await currentPerson("/adaptations");
  const [t, locale] = await Promise.all([getTranslations("adaptations"), getLocale()]);
  const [received, services, regions, lists] = await Promise.all([
    listReceivedInvitations(person),
    listServices(locale),
    listRegions(),
    person.acting ? listAdaptations(person) : null,
  ]);
  const names = {
    services: new Map(services.map(({ id, title }) => [id, title])),
    regions: new Map(regions.map((region) => [region.code, regionName(region, locale)])),
  };
  const create = (
    <LinkButton variant="primary" href="/adaptations/new" icon={<Plus aria-hidden />}>
      {t("new")}
    </LinkButton>
  );
  const emptyActions = {
    own: (
      <>
        {create}
        <LinkButton href="/catalogue">{t("empty.own.catalogue")}</LinkButton>
      </>
    ),
    joined: <LinkButton href="/clusters">{t("empty.joined.action")}</LinkButton>,
    others: undefined,
  };
  const tab = (value: "own" | "joined" | "others", seed: number) => ({
    value,
    label: t(`tabs.${value}`),
    count: lists?.[value].length ?? 0,
    content: (
      <AdaptationList
        lines={lists?.[value] ?? []}
        names={names}
        empty={
          <EmptyState title={t(`empty.${value}.title`)} seed={seed} action={emptyActions[value]}>
            {t(`empty.${value}.text`)}
          </EmptyState>
        }
      />
    ),
  });
  return (
    <div className="page pb-16">
      <PageHeader title={t("title")} lead={t("lead")} actions={lists && create} />
      <ClientMessages of={["adaptations", "partnerships"]}>
        <TrpcProvider>
          <ReceivedInvitations invitations={received} clusterName={person.acting?.name ?? null} />
          {lists ? (
            <Tabs
              label={t("tabs.label")}
              // Whoever only takes part elsewhere sees that first.
              defaultValue={lists.own.length === 0 && lists.joined.length > 0 ? "joined" : "own"}
              items={[tab("own", 2), tab("joined", 5), tab("others", 7)]}
            />
          ) : (
            <EmptyState
              title={t("noCluster.title")}
              action={
                <LinkButton variant="primary" href="/clusters/new?to=/adaptations">
                  {t("noCluster.action")}
                </LinkButton>
              }
            >
              {t("noCluster.text")}
            </EmptyState>
          )}
        </TrpcProvider>
      </ClientMessages>
    </div>
  );
}
