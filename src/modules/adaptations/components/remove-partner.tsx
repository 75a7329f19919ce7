"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "#src/platform/trpc/client.tsx";
import { IconButton } from "#src/ui/button.tsx";
import { ConfirmDialog } from "#src/ui/confirm-dialog.tsx";
import { useDeed } from "./deed-button.tsx";

/** Takes a partner out, after asking. */
export function RemovePartner({
  adaptationId,
  cluster,
}: {
  adaptationId: string;
  cluster: { id: string; name: string };
}) {
  const t = useTranslations("adaptations");
  const { done, failed } = useDeed();
  const [open, setOpen] = useState(false);
  const end = trpc.adaptations.endPartner.useMutation({
    onSuccess: () => done(t("toast.partnerEnded")),
    onError: failed,
  });
  const label = t("deed.remove", { cluster: cluster.name });
  return (
    <>
      <IconButton size="sm" label={label} icon={<X aria-hidden />} onClick={() => setOpen(true)} />
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("deed.removeQuestion", { cluster: cluster.name })}
        confirmLabel={label}
        onConfirm={() => end.mutateAsync({ adaptationId, clusterId: cluster.id })}
      >
        {t("deed.removeText")}
      </ConfirmDialog>
    </>
  );
}
