import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { canAdminister } from "#src/modules/accounts/policy.ts";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { LinkCard } from "#src/ui/card.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";

export async function generateMetadata(): Promise<Metadata> {
  if (!canAdminister(await currentActor())) notFound();
  return { title: (await getTranslations("clusters.claims.administration"))("home") };
}

export default async function AdministrationPage() {
  if (!canAdminister(await currentActor())) notFound();
  const t = await getTranslations("clusters.claims.administration");
  return (
    <div className="page pb-16">
      <PageHeader title={t("home")} lead={t("homeLead")} />
      <ul className="grid gap-5 sm:grid-cols-2">
        <LinkCard as="li" href="/administration/imports" title={t("imports")}>
          {t("importsText")}
        </LinkCard>
        <LinkCard as="li" href="/administration/claims" title={t("title")}>
          {t("claimsText")}
        </LinkCard>
      </ul>
    </div>
  );
}
