import { Compass } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { DomainError } from "#src/lib/errors.ts";
import { idSchema } from "#src/lib/ids.ts";
import { About } from "#src/modules/adaptations/components/about.tsx";
import { Overview } from "#src/modules/adaptations/components/overview.tsx";
import { viewAdaptation } from "#src/modules/adaptations/use-cases/load-adaptation.ts";
import { AdaptationStateBadge } from "#src/modules/adaptations/widgets/adaptation-state.tsx";
import { loadService } from "#src/modules/catalogue/use-cases/load-service.ts";
import { StartInitiative } from "#src/modules/initiatives/widgets/start-initiative.tsx";
import { listActivity } from "#src/modules/notifications/use-cases/list-activity.ts";
import { ActivityList } from "#src/modules/notifications/widgets/activity-list.tsx";
import { invitableRoles } from "#src/modules/partnerships/policy.ts";
import { listInvitationsOf, listReceivedInvitations } from "#src/modules/partnerships/use-cases/list-invitations.ts";
import { InvitationList } from "#src/modules/partnerships/widgets/invitation-list.tsx";
import { InviteDialog } from "#src/modules/partnerships/widgets/invite-dialog.tsx";
import { ReceivedInvitations } from "#src/modules/partnerships/widgets/received-invitations.tsx";
import { regionName } from "#src/modules/regions/schema.ts";
import { listRegions } from "#src/modules/regions/use-cases/list-regions.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";
import { Frozen } from "./frozen.tsx";

const viewed = cache(async (given: string) => {
  const id = idSchema.safeParse(given);
  if (!id.success) notFound();
  const person = await currentPerson(`/adaptations/${id.data}`);
  try {
    return { person, ...(await viewAdaptation(person, id.data)) };
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PageProps<"/adaptations/[id]">): Promise<Metadata> {
  return { title: (await viewed((await params).id)).adaptation.title };
}

export default async function AdaptationPage({ params, searchParams }: PageProps<"/adaptations/[id]">) {
  const [{ id }, { round }] = await Promise.all([params, searchParams]);
  const found = await viewed(id);
  const { adaptation, person } = found;
  const [t, locale] = await Promise.all([getTranslations("adaptations"), getLocale()]);
  const [service, allRegions] = await Promise.all([loadService(adaptation.serviceId, locale), listRegions()]);
  const regions = adaptation.regionCodes.flatMap((code) =>
    allRegions.filter((region) => region.code === code).map((region) => regionName(region, locale)),
  );
  const breadcrumb = [{ label: t("title"), href: "/adaptations" }];
  const about = <About adaptation={adaptation} service={service} regions={regions} />;

  if (found.kind === "summary") {
    const received = (await listReceivedInvitations(person)).filter(
      ({ adaptationId }) => adaptationId === adaptation.id,
    );
    return (
      <div className="page pb-16">
        <PageHeader
          breadcrumb={breadcrumb}
          eyebrow={adaptation.lead.name}
          title={adaptation.title}
          meta={<AdaptationStateBadge state={adaptation.state} />}
        />
        {received.length > 0 ? (
          <ClientMessages of={["partnerships"]}>
            <TrpcProvider>
              <ReceivedInvitations invitations={received} clusterName={person.acting?.name ?? null} />
            </TrpcProvider>
          </ClientMessages>
        ) : (
          <NoticeBar
            className="mb-6"
            action={
              <Link className="link" href={`/clusters/${adaptation.lead.slug}`}>
                {t("overview.leadProfile", { cluster: adaptation.lead.name })}
              </Link>
            }
          >
            {t("overview.summaryOnly")}
          </NoticeBar>
        )}
        <Card as="section" title={t("overview.about")}>
          {about}
        </Card>
      </div>
    );
  }

  const { abilities } = found;
  const details = found.adaptation;
  const [invitations, activity] = await Promise.all([
    listInvitationsOf(person, details.id),
    listActivity(person, { about: "adaptation", id: details.id, before: null }),
  ]);
  const partnerIds = details.partners.map(({ clusterId }) => clusterId);
  const peers = await getTranslations("peers.ofAdaptation");
  const inviteDialog = (primary: boolean) =>
    abilities.invite && (
      <>
        <InviteDialog
          adaptationId={details.id}
          roles={invitableRoles(details.state)}
          exclude={partnerIds}
          primary={primary}
        />
        <LinkButton
          href={`/adaptations/${details.id}/peers`}
          size={primary ? "md" : "sm"}
          icon={<Compass aria-hidden />}
        >
          {peers("link")}
        </LinkButton>
      </>
    );
  return (
    <ClientMessages of={["adaptations", "partnerships", "catalogue", "initiatives", "notifications.log"]}>
      <TrpcProvider>
        <Overview
          adaptation={details}
          abilities={abilities}
          acting={person.acting ?? { clusterId: "", name: "" }}
          regions={allRegions}
          about={about}
          breadcrumb={breadcrumb}
          asked={partnerIds.length > 1 || invitations.some(({ state }) => state === "pending")}
          slots={{
            invite: inviteDialog(true),
            inviteAgain: inviteDialog(false),
            start: abilities.start && <StartInitiative adaptationId={details.id} />,
            invitations:
              details.partners.some(
                ({ clusterId, role }) => role === "lead" && clusterId === person.acting?.clusterId,
              ) && details.state !== "draft" ? (
                <InvitationList invitations={invitations} canWithdraw={abilities.invite} />
              ) : null,
            activity: <ActivityList about="adaptation" id={details.id} first={activity} />,
          }}
        />
        {typeof round === "string" && (
          <Frozen person={person} adaptation={details} roundId={round} canDecide={abilities.decide} />
        )}
      </TrpcProvider>
    </ClientMessages>
  );
}
