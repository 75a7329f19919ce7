"use client";

import { Download, Play, Square } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button, LinkButton } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { PageHeader } from "#src/ui/page-header.tsx";
import { Progress } from "#src/ui/progress.tsx";
import { StatusDot } from "#src/ui/status-dot.tsx";
import { useToast } from "#src/ui/toast.tsx";
import type { ImportOverview } from "../schema.ts";
import { ColumnsCard } from "./columns-card.tsx";
import { RowsCard } from "./rows-card.tsx";
import { toneOfState } from "./state-tone.ts";

const isMoving = ({ state }: ImportOverview) => state === "previewing" || state === "running";
const canBeMapped = ({ state }: ImportOverview) => state === "previewed" || state === "failed";

/** One import: what would happen, what happens, what happened. */
export function RunScreen({ initial }: { initial: ImportOverview }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const now = useNow();
  const words = useErrorText();
  const toast = useToast();
  const runId = initial.id;
  const { data: run, refetch } = trpc.imports.load.useQuery(
    { runId },
    {
      initialData: initial,
      refetchInterval: (query) => (query.state.data && isMoving(query.state.data) ? 1_000 : false),
    },
  );
  const deed = {
    onSuccess: async (answer: { ok: boolean }) => {
      if (!answer.ok) toast.show({ title: t("run.notNow"), tone: "danger" });
      await refetch();
    },
    onError: (error: Parameters<typeof words>[0]) => toast.show({ title: words(error), tone: "danger" }),
  };
  const start = trpc.imports.start.useMutation(deed);
  const stop = trpc.imports.stop.useMutation(deed);
  const shown = run.state === "running" && run.stopAsked ? "stopping" : run.state;
  const isStopped = run.state === "stopped";
  return (
    <>
      <PageHeader
        title={run.files.map(({ name }) => name).join(", ")}
        lead={t("run.lead", { rows: run.rows, when: format.relativeTime(run.createdAt, now) })}
        breadcrumb={[
          { label: t("administration"), href: "/administration" },
          { label: t("title"), href: "/administration/imports" },
        ]}
        meta={
          <StatusDot tone={toneOfState[run.state]} pulse={isMoving(run)}>
            {t(`state.${shown}`)}
          </StatusDot>
        }
        actions={
          <>
            {(run.state === "previewed" || isStopped) && (
              <Button
                variant="primary"
                icon={<Play aria-hidden />}
                busy={start.isPending}
                onClick={() => start.mutate({ runId })}
              >
                {t(isStopped ? "run.resume" : "run.start")}
              </Button>
            )}
            {run.state === "running" && (
              <Button
                icon={<Square aria-hidden />}
                busy={stop.isPending || run.stopAsked}
                onClick={() => stop.mutate({ runId })}
              >
                {t("run.stop")}
              </Button>
            )}
            {!isMoving(run) && run.state !== "reading" && (
              <LinkButton
                href={`/api/imports/${runId}/report`}
                prefetch={false}
                download
                icon={<Download aria-hidden />}
              >
                {t("run.report")}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-8">
        <Card as="section" title={t(`state.${shown}`)}>
          <p aria-live="polite">{t(shown === "reading" ? "run.waiting" : `run.${shown}`)}</p>
          {(isMoving(run) || isStopped) && (
            <Progress
              className="mt-4"
              label={t("run.progress", { done: format.number(run.done), rows: format.number(run.rows) })}
              value={run.done}
              max={run.rows}
              showValue
            />
          )}
          {run.state === "done" && (
            <LinkButton href="/administration/joins" className="mt-4">
              {t("run.seeJoins")}
            </LinkButton>
          )}
        </Card>
        {canBeMapped(run) && <ColumnsCard run={run} onApplied={() => refetch()} />}
        {run.state === "failed" && <NoticeBar tone="danger">{t("run.failed")}</NoticeBar>}
        {run.state !== "previewing" && run.state !== "reading" && run.state !== "failed" && <RowsCard run={run} />}
      </div>
    </>
  );
}
