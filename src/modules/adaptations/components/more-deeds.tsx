"use client";

import { Copy, Ellipsis, LogOut, PencilLine, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { ConfirmDialog } from "#src/ui/confirm-dialog.tsx";
import { Menu, MenuItem, MenuLink } from "#src/ui/menu.tsx";
import { useDeed } from "./deed-button.tsx";

type Deed = "withdraw" | "reopen" | "leave";

/** The rarer deeds of an adaptation, in a menu; each asks once. */
export function MoreDeeds({
  adaptationId,
  serviceId,
  acting,
  can,
}: {
  adaptationId: string;
  serviceId: string;
  acting: { readonly clusterId: string; readonly name: string };
  can: Readonly<Record<Deed, boolean>>;
}) {
  const t = useTranslations("adaptations");
  const { done, failed } = useDeed();
  const [asked, setAsked] = useState<Deed | null>(null);
  const withdraw = trpc.adaptations.withdraw.useMutation();
  const reopen = trpc.adaptations.reopen.useMutation();
  const endPartner = trpc.adaptations.endPartner.useMutation();
  const deeds: Record<Deed, () => Promise<string>> = {
    withdraw: () => withdraw.mutateAsync({ adaptationId }).then(() => t("toast.withdrawn")),
    reopen: () => reopen.mutateAsync({ adaptationId }).then(() => t("toast.reopened")),
    leave: () => endPartner.mutateAsync({ adaptationId, clusterId: acting.clusterId }).then(() => t("toast.left")),
  };
  const act = async () => {
    if (!asked) return;
    try {
      done(await deeds[asked]());
    } catch (error) {
      failed(error as Parameters<typeof failed>[0]);
    }
  };
  return (
    <>
      <Menu align="end" trigger={<Button icon={<Ellipsis aria-hidden />}>{t("overview.more")}</Button>}>
        <MenuLink href={`/adaptations/new?from=${adaptationId}&service=${serviceId}`} icon={<Copy aria-hidden />}>
          {t("deed.copy")}
        </MenuLink>
        {can.reopen && (
          <MenuItem onSelect={() => setAsked("reopen")} icon={<PencilLine aria-hidden />}>
            {t("deed.reopen")}
          </MenuItem>
        )}
        {can.leave && (
          <MenuItem onSelect={() => setAsked("leave")} icon={<LogOut aria-hidden />} tone="danger">
            {t("deed.leave")}
          </MenuItem>
        )}
        {can.withdraw && (
          <MenuItem onSelect={() => setAsked("withdraw")} icon={<Trash2 aria-hidden />} tone="danger">
            {t("deed.withdraw")}
          </MenuItem>
        )}
      </Menu>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        tone={asked === "reopen" ? "primary" : "danger"}
        title={asked && t(`deed.${asked}Question`, { cluster: acting.name })}
        confirmLabel={asked && t(`deed.${asked}`)}
        onConfirm={act}
      >
        {asked && t(`deed.${asked}Text`)}
      </ConfirmDialog>
    </>
  );
}
