"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { ConfirmDialog } from "#src/ui/confirm-dialog.tsx";
import { useToast } from "#src/ui/toast.tsx";

/** Says what went wrong with a deed, and shows the page as it is now. */
export function useDeed() {
  const router = useRouter();
  const toast = useToast();
  const text = useErrorText();
  return {
    toast,
    done: (title: string) => {
      toast.show({ title });
      router.refresh();
    },
    failed: (error: Parameters<typeof text>[0]) => {
      toast.show({ title: text(error), tone: "danger" });
      router.refresh();
    },
  };
}

/** The one clear next step of a manager of the lead: propose, or ask for approval. Asks once. */
export function DeedButton({ deed, adaptationId }: { deed: "submit" | "openApproval"; adaptationId: string }) {
  const t = useTranslations("adaptations");
  const { done, failed, toast } = useDeed();
  const submit = trpc.adaptations.submit.useMutation();
  const openApproval = trpc.adaptations.openApproval.useMutation();
  const [open, setOpen] = useState(false);
  const act = async () => {
    try {
      if (deed === "openApproval") await openApproval.mutateAsync({ adaptationId });
      else {
        const result = await submit.mutateAsync({ adaptationId });
        if (!result.ok) return void toast.show({ title: t(`problem.${result.reason}`), tone: "danger" });
      }
      done(t(deed === "submit" ? "toast.submitted" : "toast.approvalOpened"));
    } catch (error) {
      failed(error as Parameters<typeof failed>[0]);
    }
  };
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t(`next.${deed}.action`)}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        tone="primary"
        title={t(`deed.${deed}Question`)}
        confirmLabel={t(`next.${deed}.action`)}
        onConfirm={act}
      >
        {deed === "submit" ? t("next.submit.text") : t("deed.openApprovalText")}
      </ConfirmDialog>
    </>
  );
}
