import { ArrowRight } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { SectionGuide } from "#src/modules/catalogue/components/section-guide.tsx";
import { ServiceCard } from "#src/modules/catalogue/components/service-card.tsx";
import { listServices } from "#src/modules/catalogue/use-cases/list-services.ts";
import { FieldIcon } from "#src/modules/catalogue/widgets/field-icon.tsx";
import { listLessons } from "#src/modules/initiatives/use-cases/list-lessons.ts";
import { ServiceLessons } from "#src/modules/initiatives/widgets/service-lessons.tsx";
import { Badge } from "#src/ui/badge.tsx";
import { LinkButton } from "#src/ui/button.tsx";
import { Panel } from "#src/ui/card.tsx";
import { ExternalLink } from "#src/ui/external-link.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";

const results = "https://www.alpine-space.eu/projects/s3-4alpclusters/project-results/the-s3-innovation-model";
const fullTexts = { bestPractice: `${results}/best-practices.pdf`, newService: `${results}/new-cluster-services.pdf` };

const servicesHere = cache(async () => listServices(await getLocale()));

async function serviceAt(params: PageProps<"/catalogue/[serviceId]">["params"]) {
  const { serviceId } = await params;
  return (await servicesHere()).find((service) => service.id === serviceId) ?? notFound();
}

export async function generateMetadata({ params }: PageProps<"/catalogue/[serviceId]">): Promise<Metadata> {
  const service = await serviceAt(params);
  return { title: service.title, description: service.summary };
}

export default async function ServicePage({ params }: PageProps<"/catalogue/[serviceId]">) {
  const service = await serviceAt(params);
  const [t, services, lessons] = await Promise.all([
    getTranslations("catalogue"),
    servicesHere(),
    listLessons(service.id),
  ]);
  const others = services.filter(({ id, field }) => field === service.field && id !== service.id).slice(0, 3);
  const number = t("case", { kind: t(`kind.${service.kind}`), number: service.number });
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[
          { label: t("title"), href: "/catalogue" },
          { label: t(`field.${service.field}`), href: `/catalogue?field=${service.field}` },
        ]}
        title={service.title}
        meta={
          <>
            <Badge tone="accent" icon={<FieldIcon field={service.field} />}>
              {t(`field.${service.field}`)}
            </Badge>
            <span>{number}</span>
            {service.originalTitle && (
              <span>
                {t("original")}: <span lang="en">{service.originalTitle}</span>
              </span>
            )}
          </>
        }
      />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-12">
          <p className="measure text-lg">{service.summary}</p>
          <ServiceLessons lessons={lessons} />
          <section aria-labelledby="sections">
            <h2 id="sections" className="text-2xl">
              {t("sections.title")}
            </h2>
            <p className="measure mt-2 mb-8 text-muted">{t("sections.text")}</p>
            <SectionGuide />
          </section>
        </div>
        <aside className="flex flex-col gap-5 self-start lg:sticky lg:top-20">
          <div className="rounded-lg border border-line bg-surface p-5 shadow-low">
            <h2 className="text-lg">{t("adaptation.title")}</h2>
            <p className="mt-1.5 mb-4 text-muted text-sm">{t("adaptation.text")}</p>
            <LinkButton
              variant="primary"
              wide
              href={`/adaptations/new?service=${service.id}`}
              icon={<ArrowRight aria-hidden />}
            >
              {t("adapt")}
            </LinkButton>
          </div>
          <Panel title={t("source.title")}>
            <div className="flex flex-col gap-2.5 text-sm">
              <p className="text-muted">{t("source.text")}</p>
              <ExternalLink href={fullTexts[service.kind]}>
                {t(service.kind === "bestPractice" ? "source.bestPractices" : "source.newServices")}
              </ExternalLink>
            </div>
          </Panel>
          <Panel title={t(`field.${service.field}`)}>
            <p className="text-muted text-sm">{t(`fieldExplained.${service.field}`)}</p>
            <h3 className="mt-4 mb-1 font-semibold text-sm">{t(`kind.${service.kind}`)}</h3>
            <p className="text-muted text-sm">{t(`kindExplained.${service.kind}`)}</p>
          </Panel>
        </aside>
      </div>
      <section aria-labelledby="more" className="mt-16">
        <h2 id="more" className="mb-4 text-xl">
          {t("more")}
        </h2>
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {others.map((other) => (
            <ServiceCard key={other.id} service={other} level={3} />
          ))}
        </ul>
      </section>
    </div>
  );
}
