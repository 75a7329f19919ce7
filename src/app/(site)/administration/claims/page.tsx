import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { ClaimList } from "#src/modules/clusters/claims/components/claim-list.tsx";
import { listOpenClaims } from "#src/modules/clusters/claims/use-cases/list-open-claims.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { PageHeader } from "#src/ui/page-header.tsx";
import { orNotFound } from "../../clusters/[slug]/load.ts";

const openClaims = cache(async () => orNotFound(listOpenClaims(await currentActor())));

export async function generateMetadata(): Promise<Metadata> {
  await openClaims();
  return { title: (await getTranslations("clusters.claims.administration"))("title") };
}

export default async function ClaimsPage() {
  const claims = await openClaims();
  const t = await getTranslations("clusters.claims.administration");
  return (
    <div className="page pb-16">
      <PageHeader breadcrumb={[{ label: t("home"), href: "/administration" }]} title={t("title")} lead={t("lead")} />
      <ClientMessages of={["clusters"]}>
        <TrpcProvider>
          <ClaimList claims={claims} />
        </TrpcProvider>
      </ClientMessages>
    </div>
  );
}
