import { BookOpen, CornerLeftUp, Flag, PenLine, RouteIcon, SquarePen } from "lucide-react";
import { useTranslations } from "next-intl";

const steps = [
  { key: "service", Icon: BookOpen },
  { key: "adaptation", Icon: SquarePen },
  { key: "plan", Icon: PenLine },
  { key: "initiative", Icon: RouteIcon },
  { key: "lessons", Icon: Flag },
] as const;

// How high each stop of the climb stands above the valley, in rem; on a phone the way is straight.
const heights = ["lg:mt-24", "lg:mt-[4.5rem]", "lg:mt-12", "lg:mt-6", "lg:mt-0"];

/** The one chain from a service to what was learned, as a rope that climbs. */
export function Chain() {
  const t = useTranslations("discovery.landing.chain");
  return (
    <div className="relative">
      <svg
        aria-hidden
        viewBox="0 0 1000 130"
        preserveAspectRatio="none"
        className="absolute inset-x-0 top-0 hidden h-[8.125rem] w-full lg:block"
        fill="none"
      >
        <path
          d="M22 118C110 128 130 88 222 94S330 64 422 70S530 40 622 46S730 12 822 22"
          className="stroke-signal"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeDasharray="0.1 7"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <ol className="relative grid gap-y-7 lg:grid-cols-5 lg:gap-x-7">
        {steps.map(({ key, Icon }, index) => (
          <li key={key} className={`relative flex gap-4 lg:flex-col lg:gap-3 ${heights[index]}`}>
            {index < steps.length - 1 && (
              <span
                aria-hidden
                className="absolute top-11 -bottom-7 left-[1.34rem] border-signal border-l-2 border-dotted lg:hidden"
              />
            )}
            <span className="relative grid size-11 shrink-0 place-items-center rounded-full border-2 border-signal bg-bg text-signal">
              <Icon aria-hidden className="size-5" />
            </span>
            <div className="min-w-0">
              <h3 className="text-lg">{t(`step.${key}.title`)}</h3>
              <p className="mt-1 text-muted text-sm">{t(`step.${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-8 flex items-center gap-2 border-signal border-t-2 border-dotted pt-3 text-signal text-sm lg:mt-10">
        <CornerLeftUp aria-hidden className="size-4 shrink-0" />
        {t("back")}
      </p>
    </div>
  );
}
