import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "#src/i18n/client-messages.tsx";
import { ActFirst } from "#src/modules/clusters/components/act-first.tsx";
import { ClusterTabs } from "#src/modules/clusters/components/cluster-tabs.tsx";
import { ProfileForm } from "#src/modules/clusters/components/profile-form.tsx";
import { sectionNames } from "#src/modules/clusters/components/section-names.ts";
import { clusterLanguages, ecosystems } from "#src/modules/clusters/schema.ts";
import { loadEditableProfile } from "#src/modules/clusters/use-cases/load-editable-profile.ts";
import { listRegions } from "#src/modules/regions/use-cases/list-regions.ts";
import { TrpcProvider } from "#src/platform/trpc/client.tsx";
import { currentPerson } from "#src/server/auth/current-actor.ts";
import { PageHeader } from "#src/ui/page-header.tsx";
import { orNotFound, slugIn } from "../load.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clusters"))("edit.title") };
}

export default async function EditClusterPage({ params }: PageProps<"/clusters/[slug]/edit">) {
  const slug = await slugIn(params);
  const person = await currentPerson(`/clusters/${slug}/edit`);
  const [loaded, regions, t, ecosystem, locale] = await Promise.all([
    orNotFound(loadEditableProfile(person, slug)),
    listRegions(),
    getTranslations("clusters"),
    getTranslations("regions.ecosystem"),
    getLocale(),
  ]);
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const name = loaded.ok ? loaded.cluster.profile.name : loaded.cluster.name;
  return (
    <div className="page pb-4">
      <PageHeader
        breadcrumb={[
          { label: t("profile.directory"), href: "/clusters" },
          { label: name, href: `/clusters/${slug}` },
        ]}
        title={t("edit.title")}
      />
      <ClientMessages of={["clusters"]}>
        <div className="mb-8">
          <ClusterTabs slug={slug} edit />
        </div>
        {loaded.ok ? (
          <div className="grid items-start gap-x-10 lg:grid-cols-[12rem_minmax(0,1fr)]">
            <nav aria-label={t("edit.contents")} className="sticky top-20 hidden lg:block">
              <ol className="flex flex-col border-line border-s">
                {sectionNames.map((section) => (
                  <li key={section}>
                    <a
                      href={`#${section}`}
                      className="-ms-px block border-transparent border-s-2 py-1.5 ps-4 text-muted text-sm hover:border-accent hover:text-ink"
                    >
                      {t(`sections.${section}`)}
                    </a>
                  </li>
                ))}
              </ol>
            </nav>
            <TrpcProvider>
              <ProfileForm
                clusterId={loaded.cluster.id}
                slug={slug}
                revision={loaded.cluster.revision}
                profile={loaded.cluster.profile}
                regions={regions}
                ecosystems={ecosystems.map((value) => ({ value, label: ecosystem(value) }))}
                languages={clusterLanguages
                  .map((value) => ({ value, label: names.of(value) ?? value }))
                  .sort((a, b) => a.label.localeCompare(b.label, locale))}
              />
            </TrpcProvider>
          </div>
        ) : (
          <ActFirst reason={loaded.reason} cluster={loaded.cluster} to={`/clusters/${slug}/edit`} />
        )}
      </ClientMessages>
    </div>
  );
}
