import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { DomainError } from "#src/lib/errors.ts";
import { asClusterId, idSchema } from "#src/lib/ids.ts";
import { recordOf } from "#src/lib/records.ts";
import { CommitmentList } from "#src/modules/adaptations/plan/components/commitment-list.tsx";
import { PlanLayout, type PlanSource } from "#src/modules/adaptations/plan/components/plan-layout.tsx";
import { PlanScreen } from "#src/modules/adaptations/plan/components/plan-screen.tsx";
import { readOnlyReason } from "#src/modules/adaptations/plan/components/read-only-notice.tsx";
import { loadAdaptation } from "#src/modules/adaptations/use-cases/load-adaptation.ts";
import { AdaptationStateBadge } from "#src/modules/adaptations/widgets/adaptation-state.tsx";
import { type Section, sections } from "#src/modules/catalogue/schema.ts";
import { loadService } from "#src/modules/catalogue/use-cases/load-service.ts";
import { listMembersOf } from "#src/modules/clusters/use-cases/list-members.ts";
import { readDocument } from "#src/modules/documents/use-cases/read-document.ts";
import { RenderedDocument } from "#src/modules/documents/widgets/rendered-document.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";

const loaded = cache(async (given: string) => {
  const id = idSchema.safeParse(given);
  if (!id.success) notFound();
  const person = await currentPerson(`/adaptations/${id.data}/plan`);
  try {
    return { person, adaptation: await loadAdaptation(person, id.data) };
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PageProps<"/adaptations/[id]/plan">): Promise<Metadata> {
  const [{ id }, t] = await Promise.all([params, getTranslations("adaptations.plan")]);
  return { title: t("pageTitle", { title: (await loaded(id)).adaptation.title }) };
}

export default async function PlanPage({ params }: PageProps<"/adaptations/[id]/plan">) {
  const { id } = await params;
  const { person, adaptation } = await loaded(id);
  const [t, catalogue, locale] = await Promise.all([
    getTranslations("adaptations"),
    getTranslations("catalogue"),
    getLocale(),
  ]);
  const clusterIds = adaptation.partners.map(({ clusterId }) => asClusterId(clusterId));
  const [service, content, members] = await Promise.all([
    loadService(adaptation.serviceId, locale),
    // A damaged plan is told by the live part, which is refused it.
    readDocument(adaptation.documentId, { map: "commitments" }).catch(() => null),
    listMembersOf(clusterIds),
  ]);
  const source: PlanSource = {
    service: service && { id: service.id, title: service.title, summary: service.summary },
    sections: recordOf(sections, (section) => ({
      title: catalogue(`section.${section}`),
      questions: catalogue(`sectionQuestion.${section}`).split(/(?<=\?)\s+/),
    })),
  };
  const people = {
    clusters: adaptation.partners.map(({ clusterId, cluster }) => ({ id: clusterId, name: cluster.name })),
    members: members.map(({ accountId, name, clusterId }) => ({ accountId, name, clusterId })),
  };
  const role = adaptation.partners.find(({ clusterId }) => clusterId === person.acting?.clusterId)?.role ?? null;
  const text = (section: Section) => {
    const fragment = content?.fragments[section];
    return (
      <div className="rounded-md border border-line bg-surface px-4 py-3">
        {fragment && <RenderedDocument content={fragment} />}
      </div>
    );
  };
  return (
    <div className="page pb-24">
      <PageHeader
        breadcrumb={[
          { label: t("title"), href: "/adaptations" },
          { label: adaptation.title, href: `/adaptations/${adaptation.id}` },
        ]}
        eyebrow={t("plan.eyebrow")}
        title={adaptation.title}
        meta={<AdaptationStateBadge state={adaptation.state} />}
        actions={<LinkButton href={`/adaptations/${adaptation.id}`}>{t("plan.overview")}</LinkButton>}
      />
      {content === null && (
        <NoticeBar tone="danger" className="mb-6">
          {t("plan.unreadable")}
        </NoticeBar>
      )}
      <ClientMessages of={["adaptations", "documents"]}>
        <PlanScreen
          documentId={adaptation.documentId}
          source={source}
          people={people}
          readOnly={readOnlyReason(adaptation.state, role, adaptation.abilities)}
        >
          <PlanLayout
            source={source}
            text={text}
            commitments={content && <CommitmentList rows={content.rows} clusters={people.clusters} />}
          />
        </PlanScreen>
      </ClientMessages>
    </div>
  );
}
