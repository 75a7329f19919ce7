import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "#src/ui/card.tsx";
import type { Lesson } from "../schema.ts";

const parts = ["worked", "change", "advice"] as const;

/** What the initiative learned, with the way to the service that it is about. */
export function LessonPanel({ lesson, serviceId }: { lesson: Lesson; serviceId: string }) {
  const t = useTranslations("initiatives");
  return (
    <Card
      as="section"
      title={t("lesson.title")}
      footer={
        <Link className="link text-sm" href={`/catalogue/${serviceId}#lessons`}>
          {t("lesson.onService")}
        </Link>
      }
    >
      <LessonText lesson={lesson} />
    </Card>
  );
}

/** The three parts of a lesson, those that were filled in. */
export function LessonText({ lesson }: { lesson: Pick<Lesson, (typeof parts)[number]> }) {
  const t = useTranslations("initiatives");
  return (
    <dl className="grid gap-x-8 gap-y-4 md:grid-cols-3">
      {parts
        .filter((part) => lesson[part] !== "")
        .map((part) => (
          <div key={part} className="min-w-0">
            <dt className="eyebrow">{t(`lesson.${part}`)}</dt>
            <dd className="mt-1 whitespace-pre-line text-sm">{lesson[part]}</dd>
          </div>
        ))}
    </dl>
  );
}
