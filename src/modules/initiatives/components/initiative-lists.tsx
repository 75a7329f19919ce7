import { Flag, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#src/ui/badge.tsx";
import { LinkButton } from "#src/ui/button.tsx";
import { LinkCard } from "#src/ui/card.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { Progress } from "#src/ui/progress.tsx";
import type { Tone } from "#src/ui/tone.ts";
import type { InitiativeState, InitiativeSummary } from "../schema.ts";

export const stateTone: Record<InitiativeState, Tone> = {
  planned: "neutral",
  running: "accent",
  completed: "success",
  stopped: "danger",
};

/** The initiatives of the cluster one acts for (null: one acts for none), and the public ones of others. */
export function InitiativeLists({
  mine,
  others,
}: {
  mine: readonly InitiativeSummary[] | null;
  others: readonly InitiativeSummary[];
}) {
  const t = useTranslations("initiatives");
  return (
    <div className="flex flex-col gap-10 pb-12">
      {mine && (
        <section aria-labelledby="mine">
          <h2 id="mine" className="mb-4 text-xl">
            {t("list.mine")}
          </h2>
          {mine.length > 0 ? (
            <Cards initiatives={mine} />
          ) : (
            <EmptyState
              title={t("list.mineEmpty")}
              action={<LinkButton href="/adaptations">{t("list.toAdaptations")}</LinkButton>}
            >
              {t("list.mineEmptyHint")}
            </EmptyState>
          )}
        </section>
      )}
      <section aria-labelledby="others">
        <h2 id="others" className="mb-4 text-xl">
          {t("list.others")}
        </h2>
        {others.length > 0 ? (
          <Cards initiatives={others} />
        ) : (
          <EmptyState compact title={t("list.othersEmpty")} level={3}>
            {t("list.othersEmptyHint")}
          </EmptyState>
        )}
      </section>
    </div>
  );
}

function Cards({ initiatives }: { initiatives: readonly InitiativeSummary[] }) {
  const t = useTranslations("initiatives");
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {initiatives.map((initiative) => (
        <LinkCard
          as="li"
          key={initiative.id}
          href={`/initiatives/${initiative.id}`}
          title={initiative.title}
          eyebrow={
            <>
              <Badge tone={stateTone[initiative.state]}>{t(`state.${initiative.state}`)}</Badge>
              {initiative.late > 0 && (initiative.state === "planned" || initiative.state === "running") && (
                <Badge tone="danger" icon={<TriangleAlert aria-hidden />}>
                  {t("list.late", { count: initiative.late })}
                </Badge>
              )}
            </>
          }
          footer={
            initiative.nextMilestone && (
              <span className="flex flex-wrap items-center gap-x-1.5">
                <Flag aria-hidden className="size-4 shrink-0" />
                {t("list.next", { title: initiative.nextMilestone.title })}{" "}
                <LocaleDay value={initiative.nextMilestone.due} />
              </span>
            )
          }
        >
          <p className="text-muted text-sm">{initiative.partners.map(({ name }) => name).join(" · ")}</p>
          <Progress
            showValue
            label={t("progress", { done: initiative.done, total: initiative.tasks })}
            value={initiative.progress}
            max={100}
          />
        </LinkCard>
      ))}
    </ul>
  );
}
