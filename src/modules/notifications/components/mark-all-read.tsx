"use client";

import { CheckCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { useToast } from "#src/ui/toast.tsx";

/** Marks everything as read, on all devices. */
export function MarkAllRead() {
  const t = useTranslations("notifications");
  const router = useRouter();
  const toast = useToast();
  const mark = trpc.notifications.markAllRead.useMutation({
    onSuccess: () => {
      toast.show({ title: t("page.marked") });
      router.refresh();
    },
    onError: () => toast.show({ title: t("page.failed"), tone: "danger" }),
  });
  return (
    <Button busy={mark.isPending} onClick={() => mark.mutate()} icon={<CheckCheck aria-hidden />}>
      {t("page.markAll")}
    </Button>
  );
}
