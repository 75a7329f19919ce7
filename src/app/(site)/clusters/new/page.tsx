import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { CreateForm } from "#src/modules/clusters/components/create-form.tsx";
import { listRegions } from "#src/modules/regions/use-cases/list-regions.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { PageHeader } from "#src/ui/page-header.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clusters"))("new.title") };
}

export default async function NewClusterPage() {
  await currentPerson("/clusters/new");
  const [t, regions] = await Promise.all([getTranslations("clusters"), listRegions()]);
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[{ label: t("profile.directory"), href: "/clusters" }]}
        title={t("new.title")}
        lead={t("new.lead")}
      />
      <ClientMessages of={["clusters"]}>
        <TrpcProvider>
          <CreateForm regions={regions} />
        </TrpcProvider>
      </ClientMessages>
      <p className="mt-10 max-w-xl border-line border-t pt-4 text-muted text-sm">{t("new.invited")}</p>
    </div>
  );
}
