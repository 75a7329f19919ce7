import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { DirectoryTabs } from "#src/modules/discovery/components/directory-tabs.tsx";
import { SearchRow } from "#src/modules/discovery/saved-searches/components/search-row.tsx";
import { searchPath } from "#src/modules/discovery/saved-searches/schema.ts";
import { listSearches } from "#src/modules/discovery/saved-searches/use-cases/list-searches.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("discovery.searches"))("title") };
}

export default async function SavedSearchesPage() {
  const person = await currentPerson("/clusters/searches");
  const [t, searches] = await Promise.all([getTranslations("discovery.searches"), listSearches(person)]);
  return (
    <div className="page pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <DirectoryTabs />
      {searches.length > 0 ? (
        <ClientMessages of={["discovery.searches", "discovery.errors"]}>
          <TrpcProvider>
            <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-low">
              {searches.map((line) => (
                <SearchRow key={line.id} line={line} path={searchPath(line.query)} />
              ))}
            </ul>
          </TrpcProvider>
        </ClientMessages>
      ) : (
        <EmptyState
          title={t("empty.title")}
          seed={9}
          action={
            <LinkButton variant="primary" href="/clusters">
              {t("empty.action")}
            </LinkButton>
          }
        >
          {t("empty.text")}
        </EmptyState>
      )}
    </div>
  );
}
