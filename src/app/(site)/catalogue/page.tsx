import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CatalogueFilters } from "#src/modules/catalogue/components/catalogue-filters.tsx";
import { ServiceCard } from "#src/modules/catalogue/components/service-card.tsx";
import { readCatalogueQuery, type Service } from "#src/modules/catalogue/schema.ts";
import { searchCatalogue } from "#src/modules/catalogue/use-cases/search-catalogue.ts";
import { LinkButton } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalogue");
  return { title: t("title"), description: t("description") };
}

export default async function CataloguePage({ searchParams }: PageProps<"/catalogue">) {
  const query = readCatalogueQuery(await searchParams);
  const [t, locale] = await Promise.all([getTranslations("catalogue"), getLocale()]);
  const wordsOf = ({ field, kind }: Service) => `${t(`field.${field}`)} ${t(`kind.${kind}`)}`;
  const result = await searchCatalogue(query, locale, wordsOf);
  const filtered = query.text !== "" || query.fields.length > 0 || query.kinds.length > 0;
  const clear = filtered && (
    <LinkButton href="/catalogue" variant="quiet" size="sm" scroll={false}>
      {t("clear")}
    </LinkButton>
  );
  return (
    <div className="page pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <CatalogueFilters query={query} result={result} />
      <div className="mt-6 mb-3 flex min-h-8 items-center gap-3">
        <p role="status" className="font-medium text-sm">
          {t("count", { count: result.services.length })}
        </p>
        {result.services.length > 0 && clear}
      </div>
      {result.services.length > 0 ? (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {result.services.map((service) => (
            <ServiceCard key={service.id} service={service} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t("empty.title")} action={clear} seed={3}>
          {t("empty.text")}
        </EmptyState>
      )}
    </div>
  );
}
