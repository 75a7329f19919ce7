"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { IconButton } from "#src/ui/button.tsx";
import { ConfirmDialog } from "#src/ui/confirm-dialog.tsx";
import { useToast } from "#src/ui/toast.tsx";

/** Takes an invitation back, after asking. */
export function WithdrawInvitation({ invitationId, to }: { invitationId: string; to: string }) {
  const t = useTranslations("partnerships");
  const text = useErrorText();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const withdraw = trpc.partnerships.withdraw.useMutation({
    onSuccess: (result) => {
      if (result.ok) toast.show({ title: t("list.withdrawn") });
      else toast.show({ title: t(`problem.${result.reason}`), tone: "danger" });
      router.refresh();
    },
    onError: (error) => toast.show({ title: text(error), tone: "danger" }),
  });
  return (
    <>
      <IconButton
        size="sm"
        label={t("list.withdrawLabel", { to })}
        icon={<X aria-hidden />}
        onClick={() => setOpen(true)}
      />
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("list.withdrawQuestion", { to })}
        confirmLabel={t("list.withdraw")}
        onConfirm={() => withdraw.mutateAsync({ invitationId })}
      >
        {t("list.withdrawText")}
      </ConfirmDialog>
    </>
  );
}
