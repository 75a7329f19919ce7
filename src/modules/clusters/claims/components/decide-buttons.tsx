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
import { useFieldErrors } from "../../components/field-errors.ts";

/** Confirm or refuse a claim, with a word to whoever asked. */
export function DecideButtons({ claimId, person, cluster }: { claimId: string; person: string; cluster: string }) {
  const t = useTranslations("clusters.claims.administration");
  const words = useErrorText();
  const router = useRouter();
  const toast = useToast();
  const [asked, setAsked] = useState<"confirm" | "refuse" | null>(null);
  const [word, setWord] = useState("");
  const decide = trpc.clusters.decideClaim.useMutation({
    onSuccess: (result, { confirm }) => {
      if (!result.ok) return;
      setAsked(null);
      const title = confirm ? t("confirmed", { name: person, cluster }) : t("refused", { name: person });
      toast.show({ title, tone: "success" });
      router.refresh();
    },
  });
  const { errorOf, whole } = useFieldErrors(decide.error);
  const problem = decide.data?.ok === false ? words(`clusters.${decide.data.reason}`) : whole;
  const close = () => {
    setAsked(null);
    // Somebody else has decided meanwhile: the list shows what is left.
    if (decide.data?.ok === false) router.refresh();
    decide.reset();
  };
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => setAsked("confirm")}>
          {t("confirm")}
        </Button>
        <Button onClick={() => setAsked("refuse")}>{t("refuse")}</Button>
      </div>
      <Dialog
        open={asked !== null}
        onOpenChange={(open) => !open && close()}
        title={t(asked === "refuse" ? "refuseTitle" : "confirmTitle", { name: person, cluster })}
        footer={
          <Button
            variant={asked === "refuse" ? "danger" : "primary"}
            busy={decide.isPending}
            onClick={() => decide.mutate({ claimId, confirm: asked === "confirm", word })}
          >
            {t(asked === "refuse" ? "refuse" : "confirm")}
          </Button>
        }
      >
        {problem && (
          <NoticeBar tone="danger" live className="mb-4">
            {problem}
          </NoticeBar>
        )}
        <TextArea
          id={`word-${claimId}`}
          rows={3}
          counter={1_000}
          label={t("word", { name: person })}
          hint={t("wordHint")}
          value={word}
          onChange={(event) => setWord(event.target.value)}
          error={errorOf("word")}
          required={asked === "refuse"}
        />
      </Dialog>
    </>
  );
}
