import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AdaptationLine } from "#src/modules/adaptations/schema.ts";
import { AdaptationStateBadge } from "#src/modules/adaptations/widgets/adaptation-state.tsx";
import type { InitiativeSummary } from "#src/modules/initiatives/schema.ts";
import { Progress } from "#src/ui/progress.tsx";
import { useDateFormat } from "#src/ui/use-date-format.ts";

function Brief({
  id,
  title,
  href,
  all,
  none,
  children,
}: {
  id: string;
  title: string;
  href: string;
  all: string;
  /** What is said instead of an empty list. */
  none: string | null;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        <Link href={href} className="link text-sm">
          {all}
        </Link>
      </div>
      {none ? (
        <p className="rounded-lg border border-line border-dashed px-5 py-6 text-muted text-sm">{none}</p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-low">{children}</ul>
      )}
    </section>
  );
}

const rowClass =
  "group relative flex flex-col gap-1 px-4 py-3.5 transition-colors hover:bg-raised has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus sm:px-5";
const linkClass = "font-semibold outline-none before:absolute before:inset-0 group-hover:text-accent";

/** The adaptations that were worked on last. */
export function BriefAdaptations({ adaptations }: { adaptations: readonly AdaptationLine[] }) {
  const t = useTranslations("notifications.home.adaptations");
  return (
    <Brief
      id="adaptations"
      title={t("title")}
      href="/adaptations"
      all={t("all")}
      none={adaptations.length === 0 ? t("none") : null}
    >
      {adaptations.map(({ id, title, state, lead, myRole, partnerCount }) => (
        <li key={id} className={rowClass}>
          <div className="flex items-start justify-between gap-4">
            <Link href={`/adaptations/${id}`} className={linkClass}>
              {title}
            </Link>
            <span className="shrink-0">
              <AdaptationStateBadge state={state} />
            </span>
          </div>
          <p className="text-muted text-sm">
            {myRole === "lead" ? t("lead") : t("joined", { cluster: lead.name })} ·{" "}
            {t("clusters", { count: partnerCount })}
          </p>
        </li>
      ))}
    </Brief>
  );
}

const underWay = ({ state }: InitiativeSummary) => state === "running" || state === "planned";

/** The initiatives under way, with how far they are; ended ones only where there are no others. */
export function BriefInitiatives({ initiatives }: { initiatives: readonly InitiativeSummary[] }) {
  const t = useTranslations("notifications.home.initiatives");
  const format = useDateFormat();
  const open = initiatives.filter(underWay);
  const shown = (open.length > 0 ? open : initiatives).slice(0, 4);
  return (
    <Brief
      id="initiatives"
      title={t("title")}
      href="/initiatives"
      all={t("all")}
      none={shown.length === 0 ? t("none") : null}
    >
      {shown.map((initiative) => {
        const { id, title, tasks, done, progress, late, nextMilestone } = initiative;
        return (
          <li key={id} className={rowClass}>
            <Link href={`/initiatives/${id}`} className={linkClass}>
              {title}
            </Link>
            <Progress label={t("progress", { title })} hideLabel value={progress} max={100} />
            <p className="flex flex-wrap gap-x-3 text-muted text-sm">
              <span>{t("tasks", { done, tasks })}</span>
              {late > 0 && underWay(initiative) && (
                <span className="font-medium text-danger">{t("late", { count: late })}</span>
              )}
              {nextMilestone && (
                <span>
                  {t("milestone", {
                    title: nextMilestone.title,
                    day: format(new Date(`${nextMilestone.due}T00:00:00Z`), {
                      day: "numeric",
                      month: "short",
                      timeZone: "UTC",
                    }),
                  })}
                </span>
              )}
            </p>
          </li>
        );
      })}
    </Brief>
  );
}
