import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { inLocale } from "#src/lib/locales.ts";
import { Card } from "#src/ui/card.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { Table, TBody, Td, THead, Th, Tr } from "#src/ui/table.tsx";
import { LessonText } from "../components/lesson-panel.tsx";
import { reportedTotal, targetShare } from "../indicators/rules.ts";
import type { ServiceLesson } from "../schema.ts";

/** What initiatives learned with a service and what came of them; nothing when there is none yet. */
export function ServiceLessons({ lessons }: { lessons: readonly ServiceLesson[] }) {
  const t = useTranslations("initiatives");
  if (lessons.length === 0) return null;
  return (
    <section id="lessons" aria-labelledby="lessons-title" className="flex flex-col gap-4">
      <h2 id="lessons-title" className="text-2xl">
        {t("lesson.many", { count: lessons.length })}
      </h2>
      {lessons.map((lesson) => (
        <Card
          key={lesson.id}
          as="article"
          level={3}
          title={
            lesson.initiativeId ? (
              <Link className="link" href={`/initiatives/${lesson.initiativeId}`}>
                {lesson.title}
              </Link>
            ) : (
              lesson.title
            )
          }
          lead={
            <>
              {lesson.partners.join(" · ")} · <LocaleDay value={lesson.at} />
            </>
          }
        >
          <LessonText lesson={lesson} />
          {lesson.indicators.length > 0 && <Numbers lesson={lesson} />}
        </Card>
      ))}
    </section>
  );
}

function Numbers({ lesson }: { lesson: ServiceLesson }) {
  const t = useTranslations("initiatives");
  const locale = useLocale();
  const format = useFormatter();
  const number = (value: number | null) => (value === null ? "–" : format.number(value, { maximumFractionDigits: 4 }));
  return (
    <Table dense label={t("lesson.numbers", { title: lesson.title })} className="mt-5">
      <THead>
        <Tr>
          <Th>{t("indicators.one")}</Th>
          <Th align="end">{t("indicators.baseline")}</Th>
          <Th align="end">{t("indicators.target")}</Th>
          <Th align="end">{t("indicators.reported")}</Th>
          <Th align="end">{t("indicators.share")}</Th>
        </Tr>
      </THead>
      <TBody>
        {lesson.indicators.map((indicator) => {
          const share = targetShare(indicator);
          return (
            <Tr key={indicator.id}>
              <Th scope="row" className="min-w-48">
                {indicator.commonCode && <span className="text-muted">{indicator.commonCode} </span>}
                {inLocale(indicator.name, locale)}
                <span className="text-muted"> ({inLocale(indicator.unit, locale)})</span>
              </Th>
              <Td align="end">{number(indicator.baseline)}</Td>
              <Td align="end">{number(indicator.target)}</Td>
              <Td align="end">{number(reportedTotal(indicator))}</Td>
              <Td align="end">{share === null ? "–" : t("percent", { value: share / 100 })}</Td>
            </Tr>
          );
        })}
      </TBody>
    </Table>
  );
}
