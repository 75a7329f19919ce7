import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { ActFirst } from "#src/modules/clusters/components/act-first.tsx";
import { ClusterTabs } from "#src/modules/clusters/components/cluster-tabs.tsx";
import { TeamScreen } from "#src/modules/clusters/components/team-screen.tsx";
import { listTeam } from "#src/modules/clusters/use-cases/list-team.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { PageHeader } from "#src/ui/page-header.tsx";
import { orNotFound, slugIn } from "../load.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clusters"))("members.title") };
}

export default async function MembersPage({ params }: PageProps<"/clusters/[slug]/members">) {
  const slug = await slugIn(params);
  const person = await currentPerson(`/clusters/${slug}/members`);
  const [team, t] = await Promise.all([orNotFound(listTeam(person, slug)), getTranslations("clusters")]);
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[
          { label: t("profile.directory"), href: "/clusters" },
          { label: team.cluster.name, href: `/clusters/${slug}` },
        ]}
        title={t("members.title")}
        lead={t("members.lead")}
      />
      <ClientMessages of={["clusters"]}>
        <div className="mb-8">
          <ClusterTabs slug={slug} edit={team.notManaging === null} />
        </div>
        <div className="flex max-w-3xl flex-col gap-6">
          {team.notManaging === "clusters.actFirst" && (
            <ActFirst reason={team.notManaging} cluster={team.cluster} to={`/clusters/${slug}/members`} />
          )}
          <TrpcProvider>
            <TeamScreen initial={team} />
          </TrpcProvider>
        </div>
      </ClientMessages>
    </div>
  );
}
