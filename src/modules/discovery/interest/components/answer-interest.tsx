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
import { wordLength } from "../lengths.ts";

/** Accept or decline, each with a word. */
export function AnswerInterest({ interestId, from }: { interestId: string; from: string }) {
  const t = useTranslations("discovery.interest");
  const text = useErrorText();
  const router = useRouter();
  const toast = useToast();
  const [asked, setAsked] = useState<"accept" | "decline" | null>(null);
  const [word, setWord] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const answer = trpc.discovery.interest.answer.useMutation({
    onSuccess: (result) => {
      router.refresh();
      if (!result.ok) return setProblem(t(`problem.${result.reason}`));
      toast.show({ title: t(asked === "accept" ? "acceptedToast" : "declinedToast") });
      setAsked(null);
    },
    onError: (error) => setProblem(text(error)),
  });
  const begin = (how: "accept" | "decline") => {
    setProblem(null);
    setAsked(how);
  };
  return (
    <>
      <Button variant="primary" onClick={() => begin("accept")}>
        {t("accept")}
      </Button>
      <Button onClick={() => begin("decline")}>{t("decline")}</Button>
      <Dialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={t(asked === "decline" ? "declineQuestion" : "acceptQuestion", { cluster: from })}
        description={t(asked === "decline" ? "declineText" : "acceptText")}
        footer={
          <Button
            variant={asked === "decline" ? "danger" : "primary"}
            busy={answer.isPending}
            onClick={() => asked && answer.mutate({ interestId, answer: asked, word })}
          >
            {t(asked === "decline" ? "decline" : "accept")}
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
          counter={wordLength}
          label={t("word", { cluster: from })}
          hint={t("wordHint")}
          value={word}
          onChange={(event) => setWord(event.target.value)}
        />
      </Dialog>
    </>
  );
}
