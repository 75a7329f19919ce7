"use client";

import { CircleAlert, CircleCheck, Clock, OctagonPause } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { cx } from "#src/ui/cx.ts";
import { LocaleDay } from "#src/ui/locale-date.tsx";
import { type Attention, attentionOf, type Concern } from "../rules.ts";
import type { Task } from "../tasks/schema.ts";
import { useInitiative } from "./initiative-context.tsx";

const looks: Record<Concern, { readonly icon: typeof Clock; readonly tone: string }> = {
  late: { icon: CircleAlert, tone: "text-danger" },
  blocked: { icon: OctagonPause, tone: "text-signal" },
  dueSoon: { icon: Clock, tone: "text-warning" },
};

/** What is late, blocked or due within 14 days, before everything else, and who must act. */
export function AttentionStrip({ onOpenTask }: { onOpenTask: (task: Task) => void }) {
  const t = useTranslations("initiatives");
  const { page } = useInitiative();
  const [all, setAll] = useState(false);
  if (page.state !== "planned" && page.state !== "running") return null;
  const items = attentionOf(page.tasks, page.milestones, page.today);
  if (items.length === 0) {
    return (
      <p className="flex items-center gap-2 rounded-lg bg-success-soft/55 px-4 py-3 text-sm">
        <CircleCheck aria-hidden className="size-5 shrink-0 text-success" />
        {t("attention.none")}
      </p>
    );
  }
  return (
    <Card as="section" flush title={t("attention.title", { count: items.length })} className="border-signal/40">
      <ul className="border-line border-t">
        {(all ? items : items.slice(0, 5)).map((item) => (
          <Row key={item.kind === "task" ? item.task.id : item.milestone.id} item={item} onOpenTask={onOpenTask} />
        ))}
      </ul>
      {items.length > 5 && (
        <div className="px-4 py-2 sm:px-6">
          <Button variant="quiet" size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("attention.less") : t("attention.all", { count: items.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Row({ item, onOpenTask }: { item: Attention; onOpenTask: (task: Task) => void }) {
  const t = useTranslations("initiatives");
  const { partnerName, personName } = useInitiative();
  const { icon: Icon, tone } = looks[item.why];
  const thing = item.kind === "task" ? item.task : item.milestone;
  const who = [
    thing.assigneeId && personName(thing.assigneeId),
    thing.clusterId && partnerName(thing.clusterId),
  ].filter(Boolean);
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 text-sm last:border-b-0 sm:px-6">
      <span className={cx("inline-flex w-28 shrink-0 items-center gap-1.5 font-medium", tone)}>
        <Icon aria-hidden className="size-4 shrink-0" />
        {t(`concern.${item.why}`)}
      </span>
      <span className="min-w-0 flex-1 basis-60">
        {item.kind === "task" ? (
          <button
            type="button"
            className="rounded-sm text-start font-medium hover:text-accent"
            onClick={() => onOpenTask(item.task)}
          >
            {item.task.title}
          </button>
        ) : (
          <span className="font-medium">
            {item.milestone.title} <span className="font-normal text-muted">({t("milestone.one")})</span>
          </span>
        )}
      </span>
      <span className="text-muted">{who.length > 0 ? who.join(" · ") : t("attention.nobody")}</span>
      {thing.due && <LocaleDay value={thing.due} />}
    </li>
  );
}
