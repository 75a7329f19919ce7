import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Section, sections } from "#src/modules/catalogue/schema.ts";
import { cx } from "#src/ui/cx.ts";
import { commitmentsField, type PlanField } from "../commitments.ts";

/** What stands beside a section: what the service asks there. */
export type SectionSource = { readonly title: string; readonly questions: readonly string[] };
export type PlanSource = {
  readonly service: { readonly id: string; readonly title: string; readonly summary: string } | null;
  readonly sections: Readonly<Record<Section, SectionSource>>;
};

function Source({ section, service }: { section: SectionSource; service: PlanSource["service"] }) {
  const t = useTranslations("adaptations.plan");
  return (
    <div className="flex flex-col gap-3 text-sm">
      <ul className="flex list-disc flex-col gap-1.5 ps-4 text-muted marker:text-line-strong">
        {section.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {service && (
        <div className="border-line border-t pt-3 text-muted">
          <p>
            {t("fromService")}{" "}
            <a className="link" href={`/catalogue/${service.id}`}>
              {service.title}
            </a>
          </p>
          <p className="mt-1.5">{service.summary}</p>
        </div>
      )}
    </div>
  );
}

/** The plan as a page: outline, sections with their source beside them, commitments. The same for reading and writing. */
export function PlanLayout({
  source,
  text,
  commitments,
  counts = {},
  current,
}: {
  source: PlanSource;
  text: (section: Section) => ReactNode;
  commitments: ReactNode;
  /** How many words, or rows, each field has. */
  counts?: Partial<Record<PlanField, number>>;
  current?: PlanField | null;
}) {
  const t = useTranslations("adaptations.plan");
  const name = (field: PlanField) => (field === commitmentsField ? t("commitments") : source.sections[field].title);
  const fields: readonly PlanField[] = [...sections, commitmentsField];
  // The service's own words bear on what the plan is for; elsewhere its questions are enough.
  const sourceOf = (section: Section) => (section === "beneficiaries" || section === "goals" ? source.service : null);
  const note = (field: PlanField) => {
    const count = counts[field];
    return count === undefined ? null : t(field === commitmentsField ? "rows" : "words", { count });
  };
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[12rem_minmax(0,1fr)]">
      <nav aria-label={t("outline")} className="hidden lg:block">
        <ol className="sticky top-20 flex flex-col gap-0.5 border-line border-s">
          {fields.map((field, index) => (
            <li key={field}>
              <a
                href={`#${field}`}
                aria-current={current === field ? "location" : undefined}
                className={cx(
                  "-ms-px block border-s-2 py-1.5 ps-3 text-sm leading-snug hover:text-accent",
                  current === field ? "border-accent font-medium text-accent" : "border-transparent",
                )}
              >
                {field === commitmentsField ? "" : `${index + 1}. `}
                {name(field)}
                {note(field) && <span className="block text-muted text-xs tabular-nums">{note(field)}</span>}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="flex min-w-0 flex-col gap-12">
        {sections.map((section, index) => (
          <section
            key={section}
            id={section}
            aria-labelledby={`${section}-title`}
            className="grid scroll-mt-32 gap-x-8 gap-y-3 xl:grid-cols-[minmax(0,1fr)_16rem]"
          >
            <div className="min-w-0">
              <h2 id={`${section}-title`} className="mb-3 text-xl">
                <span className="me-2 font-normal text-muted tabular-nums">{index + 1}</span>
                {name(section)}
              </h2>
              <details className="mb-3 rounded-md bg-sunken px-4 py-2 xl:hidden">
                <summary className="min-h-6 text-sm">{t("guide")}</summary>
                <div className="pt-2 pb-1">
                  <Source section={source.sections[section]} service={sourceOf(section)} />
                </div>
              </details>
              {text(section)}
            </div>
            <aside aria-label={t("guideFor", { section: name(section) })} className="hidden xl:block">
              <p className="eyebrow mt-1.5 mb-2">{t("guide")}</p>
              <Source section={source.sections[section]} service={sourceOf(section)} />
            </aside>
          </section>
        ))}
        <section id={commitmentsField} aria-labelledby="commitments-title" className="min-w-0 scroll-mt-32">
          <h2 id="commitments-title" className="text-xl">
            {t("commitments")}
          </h2>
          <p className="measure mt-1 mb-4 text-muted text-sm">{t("commitmentsLead")}</p>
          {commitments}
        </section>
      </div>
    </div>
  );
}
