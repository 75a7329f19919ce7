"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextArea } from "#src/ui/text-field.tsx";

/** Accepts or declines by the link of a mail. Only a press does it: mail programs open links by themselves. */
export function AnswerByLink({
  token,
  from,
  clusterName,
  canAccept,
}: {
  token: string;
  from: string;
  clusterName: string;
  canAccept: boolean;
}) {
  const t = useTranslations("partnerships");
  const text = useErrorText();
  const router = useRouter();
  const [word, setWord] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [declined, setDeclined] = useState(false);
  const answer = trpc.partnerships.answerByToken.useMutation({
    onSuccess: (result) => {
      if (!result.ok) setProblem(t(`problem.${result.reason}`));
      else if (result.accepted) router.push(`/adaptations/${result.adaptationId}`);
      else setDeclined(true);
    },
    onError: (error) => setProblem(text(error)),
  });
  if (declined) {
    return (
      <NoticeBar tone="success" live>
        {t("link.declinedNow", { from })}
      </NoticeBar>
    );
  }
  const send = (said: "accept" | "decline") => {
    setProblem(null);
    answer.mutate({ token, answer: said, word });
  };
  const busy = answer.isPending || answer.isSuccess;
  return (
    <div className="flex flex-col gap-4">
      <TextArea
        rows={3}
        counter={1_000}
        label={t("received.word", { from })}
        hint={t("received.wordHint")}
        value={word}
        onChange={(event) => setWord(event.target.value)}
      />
      {problem && (
        <NoticeBar tone="danger" live>
          {problem}
        </NoticeBar>
      )}
      <div className="flex flex-wrap gap-2">
        {canAccept && (
          <Button
            variant="primary"
            busy={busy && answer.variables?.answer === "accept" && !problem}
            onClick={() => send("accept")}
          >
            {t("link.answer.accept", { cluster: clusterName })}
          </Button>
        )}
        <Button onClick={() => send("decline")}>{t("link.answer.decline")}</Button>
      </div>
    </div>
  );
}
