"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextArea } from "#src/ui/text-field.tsx";
import { useToast } from "#src/ui/toast.tsx";

/** Accept or decline, each with a word to who invited. */
export function AnswerButtons({
  invitationId,
  from,
  clusterName,
}: {
  invitationId: string;
  from: string;
  clusterName: string;
}) {
  const t = useTranslations("partnerships");
  const text = useErrorText();
  const router = useRouter();
  const toast = useToast();
  const [asked, setAsked] = useState<"accept" | "decline" | null>(null);
  const [word, setWord] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const answer = trpc.partnerships.answer.useMutation({
    onSuccess: (result) => {
      if (!result.ok) return setProblem(t(`problem.${result.reason}`));
      toast.show({ title: t(result.accepted ? "received.accepted" : "received.declined") });
      if (result.accepted) router.push(`/adaptations/${result.adaptationId}`);
      router.refresh();
      setAsked(null);
    },
    onError: (error) => setProblem(text(error)),
  });
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => setAsked("accept")}>
          {t("received.accept")}
        </Button>
        <Button onClick={() => setAsked("decline")}>{t("received.decline")}</Button>
      </div>
      <Dialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={
          asked === "decline" ? t("received.declineQuestion") : t("received.acceptQuestion", { cluster: clusterName })
        }
        description={asked === "accept" ? t("received.acceptText") : undefined}
        footer={
          <Button
            variant={asked === "decline" ? "danger" : "primary"}
            busy={answer.isPending}
            onClick={() => asked && answer.mutate({ invitationId, answer: asked, word })}
          >
            {t(asked === "decline" ? "received.decline" : "received.accept")}
          </Button>
        }
      >
        {problem && (
          <NoticeBar tone="danger" live className="mb-4">
            {problem}
          </NoticeBar>
        )}
        <TextArea
          rows={3}
          counter={1_000}
          label={t("received.word", { from })}
          hint={t("received.wordHint")}
          value={word}
          onChange={(event) => setWord(event.target.value)}
        />
      </Dialog>
    </>
  );
}
