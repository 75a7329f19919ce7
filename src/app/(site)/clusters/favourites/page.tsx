import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { isActing } from "#src/lib/actor.ts";
import { CompareTray } from "#src/modules/discovery/compare/widgets/compare-tray.tsx";
import { DirectoryTabs } from "#src/modules/discovery/components/directory-tabs.tsx";
import { NoCluster } from "#src/modules/discovery/components/no-cluster.tsx";
import { FavouriteRow } from "#src/modules/discovery/favourites/components/favourite-row.tsx";
import { favouriteSortSchema, favouriteSorts } from "#src/modules/discovery/favourites/schema.ts";
import { listFavourites } from "#src/modules/discovery/favourites/use-cases/list-favourites.ts";
import { countryName, regionName } from "#src/modules/regions/schema.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("discovery.favourites"))("title") };
}

export default async function FavouritesPage({ searchParams }: PageProps<"/clusters/favourites">) {
  const person = await currentPerson("/clusters/favourites");
  const sort = favouriteSortSchema.parse((await searchParams).sort);
  const [t, locale, { lines, canChange }] = await Promise.all([
    getTranslations("discovery.favourites"),
    getLocale(),
    listFavourites(person, sort),
  ]);
  return (
    <div className="page pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <DirectoryTabs />
      {!isActing(person) ? (
        <NoCluster to="/clusters/favourites" />
      ) : lines.length === 0 ? (
        <EmptyState
          title={t("empty.title")}
          seed={5}
          action={
            <LinkButton variant="primary" href="/clusters">
              {t("empty.action")}
            </LinkButton>
          }
        >
          {t("empty.text")}
        </EmptyState>
      ) : (
        <>
          <nav aria-label={t("sort")} className="mb-3 flex flex-wrap gap-1">
            {favouriteSorts.map((value) => (
              <LinkButton
                key={value}
                size="sm"
                variant={value === sort ? "secondary" : "quiet"}
                aria-current={value === sort ? "true" : undefined}
                href={value === "name" ? "/clusters/favourites" : `/clusters/favourites?sort=${value}`}
                scroll={false}
              >
                {t(`sortBy.${value}`)}
              </LinkButton>
            ))}
          </nav>
          <ClientMessages of={["discovery.favourites", "discovery.compare", "discovery.errors"]}>
            <TrpcProvider>
              <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-low">
                {lines.map((line) => (
                  <FavouriteRow
                    key={line.id}
                    line={line}
                    canChange={canChange}
                    place={[line.town, regionName(line.region, locale), countryName(line.country, locale)]
                      .filter(Boolean)
                      .join(", ")}
                  />
                ))}
              </ul>
            </TrpcProvider>
            <CompareTray />
          </ClientMessages>
        </>
      )}
    </div>
  );
}
