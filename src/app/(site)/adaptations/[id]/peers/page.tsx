import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { DomainError } from "#src/lib/errors.ts";
import { idSchema } from "#src/lib/ids.ts";
import { loadAdaptation } from "#src/modules/adaptations/use-cases/load-adaptation.ts";
import { readCount, readWeights } from "#src/modules/discovery/peers/schema.ts";
import { rankPeersForAdaptation } from "#src/modules/discovery/peers/use-cases/rank-peers-for-adaptation.ts";
import { PeersRanked } from "#src/modules/discovery/peers/widgets/peers-ranked.tsx";
import { invitableRoles } from "#src/modules/partnerships/policy.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { PageHeader } from "#src/ui/page-header.tsx";

const loaded = cache(async (given: string) => {
  const id = idSchema.safeParse(given);
  if (!id.success) notFound();
  const person = await currentPerson(`/adaptations/${id.data}/peers`);
  try {
    return { person, adaptation: await loadAdaptation(person, id.data) };
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PageProps<"/adaptations/[id]/peers">): Promise<Metadata> {
  const [{ id }, t] = await Promise.all([params, getTranslations("peers")]);
  return { title: t("ofAdaptation.title", { title: (await loaded(id)).adaptation.title }) };
}

export default async function AdaptationPeersPage({ params, searchParams }: PageProps<"/adaptations/[id]/peers">) {
  const [{ id }, { w, show }] = await Promise.all([params, searchParams]);
  const { person, adaptation } = await loaded(id);
  const [t, adaptations, locale] = await Promise.all([
    getTranslations("peers"),
    getTranslations("adaptations"),
    getLocale(),
  ]);
  const weights = readWeights(w);
  const count = readCount(show);
  const ranking = await rankPeersForAdaptation(person, { adaptationId: adaptation.id, weights, count, locale });
  const path = `/adaptations/${adaptation.id}`;
  const { lead } = adaptation;
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[
          { label: adaptations("title"), href: "/adaptations" },
          { label: adaptation.title, href: path },
        ]}
        eyebrow={lead.name}
        title={t("ofAdaptation.heading")}
        lead={t("ofAdaptation.lead")}
      />
      <ClientMessages of={["peers", "regions.ecosystem", "partnerships", "catalogue.section"]}>
        <TrpcProvider>
          <PeersRanked
            of={{
              kind: "adaptation",
              id: adaptation.id,
              lead: lead.id === person.acting?.clusterId ? null : lead.name,
              invite: adaptation.abilities.invite
                ? {
                    roles: invitableRoles(adaptation.state),
                    exclude: adaptation.partners.map(({ clusterId }) => clusterId),
                  }
                : null,
            }}
            path={`${path}/peers`}
            first={ranking}
            weights={weights}
            count={count}
          />
        </TrpcProvider>
      </ClientMessages>
    </div>
  );
}
