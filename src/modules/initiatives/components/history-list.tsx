"use client";

import { useTranslations } from "next-intl";
import { trpc } from "#src/platform/trpc/client.tsx";
import { RelativeTime } from "#src/ui/locale-date.tsx";
import { SkeletonList } from "#src/ui/skeleton.tsx";
import { Timeline } from "#src/ui/timeline.tsx";
import type { HistoryEntry } from "../schema.ts";
import { isTaskStatus } from "../tasks/schema.ts";
import { useInitiative } from "./initiative-context.tsx";

/** Who did what in the initiative, or with one item of it; the newest first. */
export function HistoryList({ itemId = null }: { itemId?: string | null }) {
  const t = useTranslations("initiatives");
  const { page } = useInitiative();
  const { data } = trpc.initiatives.history.useQuery({ initiativeId: page.id, itemId });
  const sentence = useSentence();
  if (!data) return <SkeletonList rows={3} />;
  if (data.length === 0) return <p className="text-muted text-sm">{t("history.empty")}</p>;
  return (
    <Timeline
      label={t("history.title")}
      items={data.map((entry) => ({
        id: entry.id,
        title: sentence(entry),
        at: <RelativeTime value={new Date(entry.at)} />,
      }))}
    />
  );
}

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

function useSentence() {
  const t = useTranslations("initiatives");
  const status = (value: unknown) => (isTaskStatus(value) ? t(`status.${value}`) : "");
  return ({ type, person, cluster, data }: HistoryEntry): string => {
    // The log names the kind of event at run time; `has` says whether there is a sentence for it.
    const key = `history.${type}` as Parameters<typeof t>[0];
    const values = {
      who: person ?? t("formerMember"),
      cluster: textOf(data.cluster) || (cluster ?? ""),
      what: textOf(data.task) || textOf(data.milestone) || textOf(data.indicator) || textOf(data.title),
      from: status(data.from),
      to: status(data.to),
      assignee: textOf(data.assignee),
      period: textOf(data.period),
      value: textOf(data.value),
      reason: textOf(data.reason),
      public: data.public === false ? "no" : "yes",
    };
    return t.has(key) ? t(key, values) : t("history.other", values);
  };
}
