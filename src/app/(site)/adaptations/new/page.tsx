import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { CreateForm } from "#src/modules/adaptations/components/create-form.tsx";
import { loadSource } from "#src/modules/adaptations/use-cases/load-source.ts";
import { listServices } from "#src/modules/catalogue/use-cases/list-services.ts";
import { findClusterSummaries } from "#src/modules/clusters/use-cases/find-cluster-summaries.ts";
import { listRegions } from "#src/modules/regions/use-cases/list-regions.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { PageHeader } from "#src/ui/page-header.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adaptations"))("create.title") };
}

export default async function NewAdaptationPage({ searchParams }: PageProps<"/adaptations/new">) {
  const { service, from } = await searchParams;
  const wanted = typeof service === "string" ? service : null;
  const here = `/adaptations/new${wanted ? `?service=${encodeURIComponent(wanted)}` : ""}`;
  const person = await currentPerson(here);
  if (!person.acting) redirect(`/clusters/new?to=${encodeURIComponent(here)}`);
  const [t, locale] = await Promise.all([getTranslations("adaptations"), getLocale()]);
  const [services, regions, own, source] = await Promise.all([
    listServices(locale),
    listRegions(),
    findClusterSummaries([person.acting.clusterId]),
    typeof from === "string" ? loadSource(person, from) : null,
  ]);
  const known = services.find(({ id }) => id === (source?.serviceId ?? wanted));
  return (
    <div className="page max-w-4xl">
      <PageHeader
        breadcrumb={[{ label: t("title"), href: "/adaptations" }]}
        eyebrow={person.acting.name}
        title={t("create.title")}
        lead={t("create.lead")}
      />
      <ClientMessages of={["adaptations", "catalogue"]}>
        <TrpcProvider>
          <CreateForm
            services={services.map(({ id, title, field }) => ({ id, title, field }))}
            regions={regions}
            serviceId={known?.id ?? null}
            source={source}
            ownRegion={own[0]?.regionCode ?? null}
          />
        </TrpcProvider>
      </ClientMessages>
    </div>
  );
}
