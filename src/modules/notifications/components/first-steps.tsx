import { useTranslations } from "next-intl";
import { LinkButton } from "#src/ui/button.tsx";
import { cx } from "#src/ui/cx.ts";

const steps = [
  { key: "cluster", href: "/clusters/new" },
  { key: "service", href: "/catalogue" },
  { key: "peers", href: "/clusters" },
] as const;

/** For whoever has begun nothing yet: what to do first, and what comes then. */
export function FirstSteps({ hasCluster }: { hasCluster: boolean }) {
  const t = useTranslations("notifications.home.start");
  const left = steps.filter(({ key }) => key !== "cluster" || !hasCluster);
  return (
    <ol aria-label={t("label")} className="flex flex-col">
      {left.map(({ key, href }, index) => (
        <li key={key} className="group relative flex gap-4 pb-8 last:pb-0">
          <span
            aria-hidden
            className="absolute start-4 top-9 bottom-1 border-signal/60 border-s-2 border-dotted group-last:hidden"
          />
          <span
            aria-hidden
            className={cx(
              "grid size-8 shrink-0 place-items-center rounded-full border font-semibold text-sm tabular-nums",
              index === 0 ? "border-transparent bg-signal text-signal-ink" : "border-line-strong/60 bg-bg text-muted",
            )}
          >
            {index + 1}
          </span>
          <div className="pt-0.5">
            <h2 className="text-lg">{t(`${key}.title`)}</h2>
            <p className="measure mt-1 mb-3 text-muted text-sm">{t(`${key}.text`)}</p>
            <LinkButton href={href} variant={index === 0 ? "primary" : "secondary"}>
              {t(`${key}.action`)}
            </LinkButton>
          </div>
        </li>
      ))}
    </ol>
  );
}
