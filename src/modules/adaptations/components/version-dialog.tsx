"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextArea } from "#src/ui/text-field.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { useFieldErrors } from "./field-errors.ts";

/** The frozen version of a round, to be read and, by whoever may, decided on. It has an address: open while it is named there. */
export function VersionDialog({
  adaptationId,
  round,
  decidesFor,
  children,
}: {
  adaptationId: string;
  round: { readonly id: string; readonly versionNumber: number; readonly contentHash: string };
  /** The cluster that a decision is made for; null when there is none to make. */
  decidesFor: string | null;
  children: ReactNode;
}) {
  const t = useTranslations("adaptations");
  const router = useRouter();
  const toast = useToast();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => router.replace(`/adaptations/${adaptationId}`, { scroll: false });
  const decide = trpc.adaptations.decide.useMutation({
    onSuccess: (result) => {
      if (!result.ok) return setProblem(t(`problem.${result.reason}`));
      const said = { open: "approved", approved: "approvedByAll", refused: "refused" } as const;
      toast.show({ title: t(`toast.${said[result.outcome]}`) });
      close();
      router.refresh();
    },
  });
  const { errorOf, whole } = useFieldErrors(decide.error);
  const send = (decision: "approved" | "refused") => {
    setProblem(null);
    decide.mutate({ adaptationId, roundId: round.id, contentHash: round.contentHash, decision, reason });
  };
  const footer = refusing ? (
    <>
      <Button onClick={() => setRefusing(false)}>{t("approval.back")}</Button>
      <Button variant="danger" busy={decide.isPending} onClick={() => send("refused")}>
        {t("approval.refuseNow")}
      </Button>
    </>
  ) : (
    <>
      <Button onClick={() => setRefusing(true)}>{t("approval.refuse")}</Button>
      <Button variant="primary" busy={decide.isPending} onClick={() => send("approved")}>
        {t("approval.approve", { cluster: decidesFor ?? "" })}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => !open && close()}
      title={t("approval.dialogTitle", { number: round.versionNumber })}
      description={decidesFor ? t("approval.dialogLead") : undefined}
      footer={decidesFor ? footer : undefined}
    >
      {(problem ?? whole) && (
        <NoticeBar tone="danger" live className="mb-4">
          {problem ?? whole}
        </NoticeBar>
      )}
      {refusing ? (
        <TextArea
          rows={6}
          required
          autoFocus
          counter={2_000}
          label={t("approval.reasonLabel")}
          hint={t("approval.reasonHint")}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={errorOf("reason")}
        />
      ) : (
        children
      )}
    </Dialog>
  );
}
