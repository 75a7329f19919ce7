"use client";

import {
  Check,
  CircleDot,
  Flag,
  Gauge,
  Handshake,
  LogOut,
  type LucideIcon,
  Pencil,
  Play,
  Plus,
  Square,
  Stamp,
  Undo2,
  X,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { RelativeTime } from "#src/ui/locale-date.tsx";
import { Timeline } from "#src/ui/timeline.tsx";
import type { Tone } from "#src/ui/tone.ts";
import type { ActivityEntry, ActivityPage } from "../schema.ts";
import { sentenceOf, wordOf } from "../sentences.ts";

const faces: readonly (readonly [RegExp, LucideIcon, Tone])[] = [
  [/approvalOpened$/, Stamp, "signal"],
  [/approvalRefused$|declined$/, X, "danger"],
  [/approvalGiven$|approved$|completed$/, Check, "success"],
  [/milestone\.reached$/, Flag, "success"],
  [/stopped$|withdrawn$/, Square, "neutral"],
  [/partnerEnded$|memberRemoved$/, LogOut, "neutral"],
  [/reopened$|restored$/, Undo2, "neutral"],
  [/started$|initiative\.created$/, Play, "accent"],
  [/^invitation|memberJoined$/, Handshake, "accent"],
  [/^indicator/, Gauge, "neutral"],
  [/created$|added$/, Plus, "neutral"],
  [/updated$/, Pencil, "neutral"],
];

/** Who did what about a thing, newest first, in words. `first` is the page that the server has read. */
export function ActivityList({
  about,
  id,
  first,
}: {
  about: "adaptation" | "initiative";
  id: string;
  first: ActivityPage;
}) {
  const t = useTranslations("notifications");
  const [more, setMore] = useState<readonly ActivityEntry[]>([]);
  // null: nothing older; undefined: as the first page says.
  const [next, setNext] = useState<string | null | undefined>(undefined);
  const [state, setState] = useState<"still" | "busy" | "failed">("still");
  const { client } = trpc.useUtils();
  const older = next === undefined ? first.older : next;

  const fetchOlder = async () => {
    setState("busy");
    try {
      const page = await client.notifications.activity.query({ about, id, before: older });
      setMore((entries) => [...entries, ...page.entries]);
      setNext(page.older);
      setState("still");
    } catch {
      setState("failed");
    }
  };

  // What is new pushes the first page on, so its end and the beginning of the older ones may be the same.
  const seen = new Set(first.entries.map((entry) => entry.id));
  const entries = [...first.entries, ...more.filter((entry) => !seen.has(entry.id))];
  const items = entries.flatMap((entry) => {
    const title = sentenceOf(t, entry);
    if (title === null) return [];
    const [, Icon, tone] = faces.find(([type]) => type.test(entry.type)) ?? [null, CircleDot, "neutral" as const];
    const word = wordOf(entry);
    const at = <RelativeTime key="at" value={entry.at} />;
    return [{ id: entry.id, title, icon: <Icon aria-hidden />, tone, at, ...(word && { body: word }) }];
  });
  if (items.length === 0) return <p className="text-muted text-sm">{t("log.activity.empty")}</p>;
  return (
    <div className="flex flex-col items-start gap-4">
      <Timeline label={t("log.activity.label")} items={items} />
      {older !== null && (
        <Button variant="quiet" size="sm" busy={state === "busy"} onClick={fetchOlder}>
          {t("log.activity.older")}
        </Button>
      )}
      <p role="status" className="text-danger text-sm empty:hidden">
        {state === "failed" && t("log.activity.failed")}
      </p>
    </div>
  );
}
