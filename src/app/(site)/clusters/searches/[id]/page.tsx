import { List } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { isActing } from "#src/lib/actor.ts";
import { idSchema } from "#src/lib/ids.ts";
import { CompareToggle } from "#src/modules/discovery/compare/widgets/compare-toggle.tsx";
import { CompareTray } from "#src/modules/discovery/compare/widgets/compare-tray.tsx";
import { favouritesAmong } from "#src/modules/discovery/favourites/use-cases/list-favourites.ts";
import { FavouriteButton } from "#src/modules/discovery/favourites/widgets/favourite-button.tsx";
import { searchPath } from "#src/modules/discovery/saved-searches/schema.ts";
import { openSearch } from "#src/modules/discovery/saved-searches/use-cases/open-search.ts";
import { regionName } from "#src/modules/regions/schema.ts";
import { listRegions } from "#src/modules/regions/use-cases/list-regions.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { Avatar } from "#src/ui/avatar.tsx";
import { Badge } from "#src/ui/badge.tsx";
import { LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";
import { orNotFound } from "../../[slug]/load.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("discovery.searches"))("title") };
}

/** What came into a saved search; to open it is to have seen that. */
export default async function SavedSearchPage({ params }: PageProps<"/clusters/searches/[id]">) {
  const id = idSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const person = await currentPerson(`/clusters/searches/${id.data}`);
  const { name, query, hits } = await orNotFound(openSearch(person, id.data));
  const [t, locale, regions, { favourites, canChange }] = await Promise.all([
    getTranslations("discovery.searches"),
    getLocale(),
    listRegions(),
    favouritesAmong(
      person,
      hits.map((hit) => hit.id),
    ),
  ]);
  const regionNames = new Map(regions.map((region) => [region.code, regionName(region, locale)]));
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[{ label: t("title"), href: "/clusters/searches" }]}
        title={name}
        actions={
          <LinkButton href={searchPath(query)} icon={<List aria-hidden />}>
            {t("whole")}
          </LinkButton>
        }
      />
      {hits.length === 0 ? (
        <EmptyState title={t("emptyHits.title")} seed={4}>
          {t("emptyHits.text")}
        </EmptyState>
      ) : (
        <ClientMessages of={["discovery.favourites", "discovery.compare", "discovery.errors"]}>
          <TrpcProvider>
            <h2 className="mb-3 text-lg">{t("hits")}</h2>
            <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-low">
              {hits.map((hit) => (
                <li key={hit.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-4 sm:px-6">
                  <div className="flex min-w-0 flex-1 basis-64 items-center gap-3">
                    <Avatar name={hit.name} seed={hit.id} shape="square" decorative />
                    <div className="min-w-0">
                      <h3 className="flex flex-wrap items-center gap-x-3 text-base leading-snug">
                        <Link href={`/clusters/${hit.slug}`} prefetch={false} className="hover:text-accent">
                          {hit.name}
                        </Link>
                        {hit.fresh && <Badge tone="signal">{t("new")}</Badge>}
                      </h3>
                      <p className="text-muted text-sm">
                        {[hit.town, regionNames.get(hit.regionCode)].filter(Boolean).join(", ")} · {t("found")}{" "}
                        <LocaleDay value={hit.at} />
                      </p>
                    </div>
                  </div>
                  <div className="flex items-center gap-1">
                    <CompareToggle slug={hit.slug} name={hit.name} />
                    {isActing(person) && (
                      <FavouriteButton
                        clusterId={hit.id}
                        name={hit.name}
                        favourite={favourites.has(hit.id)}
                        canChange={canChange}
                      />
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </TrpcProvider>
          <CompareTray />
        </ClientMessages>
      )}
    </div>
  );
}
