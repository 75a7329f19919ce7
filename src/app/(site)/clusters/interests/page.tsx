import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { isActing } from "#src/lib/actor.ts";
import { DirectoryTabs } from "#src/modules/discovery/components/directory-tabs.tsx";
import { NoCluster } from "#src/modules/discovery/components/no-cluster.tsx";
import { InterestList } from "#src/modules/discovery/interest/components/interest-list.tsx";
import { listInterests } from "#src/modules/discovery/interest/use-cases/list-interests.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";
import { Tabs } from "#src/ui/tabs.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("discovery.interest"))("title") };
}

export default async function InterestsPage() {
  const person = await currentPerson("/clusters/interests");
  const [t, lines] = await Promise.all([getTranslations("discovery.interest"), listInterests(person)]);
  const received = lines.filter(({ direction }) => direction === "received");
  const sent = lines.filter(({ direction }) => direction === "sent");
  return (
    <div className="page pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <DirectoryTabs />
      {isActing(person) ? (
        <ClientMessages of={["discovery.interest", "discovery.errors"]}>
          <TrpcProvider>
            <Tabs
              label={t("list")}
              defaultValue={received.length === 0 && sent.length > 0 ? "sent" : "received"}
              items={[
                {
                  value: "received",
                  label: t("received"),
                  count: received.length,
                  content:
                    received.length > 0 ? (
                      <InterestList lines={received} />
                    ) : (
                      <EmptyState
                        title={t("emptyReceived.title")}
                        seed={3}
                        action={
                          <LinkButton href={`/clusters/${person.acting.slug}`}>{t("emptyReceived.action")}</LinkButton>
                        }
                      >
                        {t("emptyReceived.text")}
                      </EmptyState>
                    ),
                },
                {
                  value: "sent",
                  label: t("sent"),
                  count: sent.length,
                  content:
                    sent.length > 0 ? (
                      <InterestList lines={sent} />
                    ) : (
                      <EmptyState
                        title={t("emptySent.title")}
                        seed={8}
                        action={
                          <LinkButton variant="primary" href="/clusters">
                            {t("emptySent.action")}
                          </LinkButton>
                        }
                      >
                        {t("emptySent.text")}
                      </EmptyState>
                    ),
                },
              ]}
            />
          </TrpcProvider>
        </ClientMessages>
      ) : (
        <NoCluster to="/clusters/interests" />
      )}
    </div>
  );
}
