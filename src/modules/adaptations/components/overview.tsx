import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Region } from "#src/modules/regions/schema.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";
import type { Abilities } from "../policy.ts";
import type { AdaptationDetails } from "../schema.ts";
import { AdaptationStateBadge } from "../widgets/adaptation-state.tsx";
import { ApprovalRounds } from "./approval-rounds.tsx";
import { EditProposal } from "./edit-proposal.tsx";
import { LiveRefresh } from "./live-refresh.tsx";
import { MoreDeeds } from "./more-deeds.tsx";
import { NextStep } from "./next-step.tsx";
import { PartnerList } from "./partner-list.tsx";
import { StateChain } from "./state-chain.tsx";

/** All of an adaptation for those who take part. The slots are other modules' parts, put together by the page. */
export function Overview({
  adaptation,
  abilities,
  acting,
  regions,
  about,
  breadcrumb,
  asked,
  slots,
}: {
  adaptation: AdaptationDetails;
  abilities: Abilities;
  acting: { readonly clusterId: string; readonly name: string };
  regions: readonly Region[];
  about: ReactNode;
  breadcrumb: readonly { label: string; href: string }[];
  asked: boolean;
  slots: {
    readonly invite: ReactNode;
    readonly inviteAgain: ReactNode;
    readonly start: ReactNode;
    readonly invitations: ReactNode;
    readonly activity: ReactNode;
  };
}) {
  const t = useTranslations("adaptations");
  const invited = useTranslations("partnerships.list");
  const { id, title, revision, regionCodes, needs, conditions, transformativeActivity, initiative } = adaptation;
  const { reopen, leave, withdraw } = abilities;
  return (
    <div className="page pb-16">
      <LiveRefresh adaptationId={id} />
      <PageHeader
        breadcrumb={breadcrumb}
        eyebrow={adaptation.lead.name}
        title={title}
        meta={<AdaptationStateBadge state={adaptation.state} />}
        actions={
          <MoreDeeds
            adaptationId={id}
            serviceId={adaptation.serviceId}
            acting={acting}
            can={{ reopen, leave, withdraw }}
          />
        }
      />
      <div className="flex flex-col gap-6">
        <NextStep
          adaptation={adaptation}
          abilities={abilities}
          acting={acting}
          asked={asked}
          invite={slots.invite}
          start={slots.start}
        />
        <div className="rounded-lg border border-line bg-surface p-4 shadow-low sm:p-6">
          <StateChain state={adaptation.state} />
        </div>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="flex min-w-0 flex-col gap-6">
            <Card as="section" title={t("overview.about")}>
              {abilities.editProposal ? (
                <EditProposal
                  adaptationId={id}
                  stored={{ title, revision, regionCodes, needs, conditions, transformativeActivity }}
                  regions={regions}
                >
                  {about}
                </EditProposal>
              ) : (
                about
              )}
            </Card>
            <Card as="section" title={t("overview.approvals")}>
              <ApprovalRounds adaptationId={id} rounds={adaptation.rounds} />
            </Card>
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            {initiative && (
              <Card as="section" title={t("overview.initiative")}>
                <LinkButton href={`/initiatives/${initiative.id}`}>{initiative.title}</LinkButton>
              </Card>
            )}
            <Card
              as="section"
              title={t("overview.partners")}
              lead={t("overview.partnersLead")}
              actions={slots.inviteAgain}
            >
              <PartnerList adaptationId={id} partners={adaptation.partners} removable={abilities.removable} />
            </Card>
            {slots.invitations && (
              <Card as="section" title={invited("title")}>
                {slots.invitations}
              </Card>
            )}
            {slots.activity && (
              <Card as="section" title={t("overview.activity")}>
                {slots.activity}
              </Card>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}
