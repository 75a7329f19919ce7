import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isActing } from "#src/lib/actor.ts";
import { InitiativeLists } from "#src/modules/initiatives/components/initiative-lists.tsx";
import { listInitiatives } from "#src/modules/initiatives/use-cases/list-initiatives.ts";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { PageHeader } from "#src/ui/page-header.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("initiatives");
  return { title: t("title") };
}

export default async function InitiativesPage() {
  const actor = await currentActor();
  const t = await getTranslations("initiatives");
  const { mine, others } = await listInitiatives(actor);
  return (
    <div className="page pb-16">
      <PageHeader title={t("title")} lead={t("list.lead")} />
      <InitiativeLists mine={isActing(actor) ? mine : null} others={others} />
    </div>
  );
}
