import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { RunTable } from "#src/modules/administration/imports/components/run-table.tsx";
import { UploadForm } from "#src/modules/administration/imports/components/upload-form.tsx";
import { listRuns } from "#src/modules/administration/imports/use-cases/load-run.ts";
import { currentActor } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";
import { found } from "../found.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

export default async function ImportsPage() {
  const runs = await found(listRuns(await currentActor()));
  const t = await getTranslations("imports");
  return (
    <div className="page pb-16">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumb={[{ label: t("administration"), href: "/administration" }]}
        actions={<LinkButton href="/administration/joins">{t("joinsLink")}</LinkButton>}
      />
      <div className="flex flex-col gap-8">
        <Card as="section" title={t("new.title")}>
          <ClientMessages of={["imports.new", "imports.problem", "imports.errors"]}>
            <UploadForm />
          </ClientMessages>
        </Card>
        {runs.length === 0 ? (
          <EmptyState title={t("list.empty")} seed={4}>
            {t("list.emptyText")}
          </EmptyState>
        ) : (
          <Card as="section" title={t("list.title")} flush>
            <RunTable runs={runs} />
          </Card>
        )}
      </div>
    </div>
  );
}
