"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { ConfirmDialog } from "#src/ui/confirm-dialog.tsx";
import { useToast } from "#src/ui/toast.tsx";

/** Takes back what was asked, after asking once. */
export function WithdrawInterest({ interestId, to }: { interestId: string; to: string }) {
  const t = useTranslations("discovery.interest");
  const text = useErrorText();
  const router = useRouter();
  const toast = useToast();
  const withdraw = trpc.discovery.interest.withdraw.useMutation({
    onSuccess: (result) => {
      if (result.ok) toast.show({ title: t("withdrawnToast") });
      else toast.show({ title: t(`problem.${result.reason}`), tone: "danger" });
      router.refresh();
    },
    onError: (error) => toast.show({ title: text(error), tone: "danger" }),
  });
  return (
    <ConfirmDialog
      trigger={<Button size="sm">{t("withdraw")}</Button>}
      title={t("withdrawQuestion", { cluster: to })}
      confirmLabel={t("withdraw")}
      onConfirm={() => withdraw.mutateAsync({ interestId })}
    >
      {t("withdrawText")}
    </ConfirmDialog>
  );
}
