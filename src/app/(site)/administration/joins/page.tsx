import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { JoinScreen } from "#src/modules/cooperation/joins/components/join-screen.tsx";
import { listJoins } from "#src/modules/cooperation/joins/use-cases/list-joins.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { PageHeader } from "#src/ui/page-header.tsx";
import { found } from "../found.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("joins.title") };
}

export default async function JoinsPage() {
  const first = await found(listJoins(await currentActor(), { state: "proposed", after: null }));
  const t = await getTranslations("imports");
  return (
    <div className="page pb-16">
      <PageHeader
        title={t("joins.title")}
        lead={t("joins.lead")}
        breadcrumb={[
          { label: t("administration"), href: "/administration" },
          { label: t("title"), href: "/administration/imports" },
        ]}
      />
      <ClientMessages of={["imports.joins"]}>
        <TrpcProvider>
          <JoinScreen first={first} />
        </TrpcProvider>
      </ClientMessages>
    </div>
  );
}
