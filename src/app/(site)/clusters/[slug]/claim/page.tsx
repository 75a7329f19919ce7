import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { ClaimWays } from "#src/modules/clusters/claims/components/claim-ways.tsx";
import { loadClaimPage } from "#src/modules/clusters/claims/use-cases/load-claim-page.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { PageHeader } from "#src/ui/page-header.tsx";
import { orNotFound, slugIn } from "../load.ts";

const claimOf = cache(async (slug: string) =>
  orNotFound(loadClaimPage(await currentPerson(`/clusters/${slug}/claim`), slug)),
);

export async function generateMetadata({ params }: PageProps<"/clusters/[slug]/claim">): Promise<Metadata> {
  const [{ cluster }, t] = await Promise.all([claimOf(await slugIn(params)), getTranslations("clusters")]);
  return { title: t("claims.page.title", { cluster: cluster.name }), robots: { index: false } };
}

export default async function ClaimPage({ params }: PageProps<"/clusters/[slug]/claim">) {
  const { cluster, proof, pending } = await claimOf(await slugIn(params));
  const t = await getTranslations("clusters");
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[
          { label: t("profile.directory"), href: "/clusters" },
          { label: cluster.name, href: `/clusters/${cluster.slug}` },
        ]}
        title={t("claims.page.title", { cluster: cluster.name })}
        lead={`${t("claims.page.lead")} ${t("claims.page.ways")}`}
      />
      <ClientMessages of={["clusters"]}>
        <TrpcProvider>
          <ClaimWays slug={cluster.slug} proof={proof} pending={pending} />
        </TrpcProvider>
      </ClientMessages>
    </div>
  );
}
