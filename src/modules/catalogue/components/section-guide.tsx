import { useTranslations } from "next-intl";
import { sections } from "../schema.ts";

/** The seven sections of a service as guiding questions, for the source has no text of its own here. */
export function SectionGuide() {
  const t = useTranslations("catalogue");
  return (
    <ol className="flex flex-col">
      {sections.map((section, index) => (
        <li
          key={section}
          className="grid grid-cols-[2rem_1fr] gap-x-3 border-line border-t py-5 first:border-t-0 first:pt-0"
        >
          <span
            aria-hidden
            className="grid size-8 place-items-center rounded-full bg-accent-soft font-semibold text-accent text-sm"
          >
            {index + 1}
          </span>
          <div className="min-w-0 pt-0.5">
            <h3 className="font-semibold text-base">{t(`section.${section}`)}</h3>
            <p className="measure mt-1 text-muted">{t(`sectionQuestion.${section}`)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
