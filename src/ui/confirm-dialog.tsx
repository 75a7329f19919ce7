"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { useTranslations } from "next-intl";
import { type ReactElement, type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { cx } from "./cx.ts";
import { backdropClass, sheetClass, sheetSizes } from "./sheet-class.ts";

/** Asks once before a deed that cannot be undone. */
export function ConfirmDialog({
  title,
  confirmLabel,
  onConfirm,
  tone = "danger",
  trigger,
  open,
  onOpenChange,
  children,
}: {
  title: ReactNode;
  confirmLabel: ReactNode;
  /** Stays open and busy until it is done; stays open when it fails. */
  onConfirm: () => unknown;
  tone?: "danger" | "primary" | undefined;
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  children?: ReactNode;
}) {
  const t = useTranslations("ui");
  const [ownOpen, setOwnOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const change = (next: boolean) => {
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      change(false);
    } catch {
      // Whoever gave onConfirm says what went wrong; the question stays so that it can be tried again.
    } finally {
      setBusy(false);
    }
  };
  return (
    <Base.Root open={open ?? ownOpen} onOpenChange={(next) => !busy && change(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className="fixed inset-0 z-50 flex items-end justify-center sm:items-center sm:p-6">
          <Base.Popup className={cx(sheetClass, sheetSizes.sm, "p-5 sm:p-6")}>
            <Base.Title className="text-lg">{title}</Base.Title>
            {children && (
              <Base.Description render={<div />} className="mt-2 text-muted text-sm">
                {children}
              </Base.Description>
            )}
            <div className="mt-6 flex flex-wrap justify-end gap-2">
              <Base.Close render={<Button disabled={busy}>{t("cancel")}</Button>} />
              <Button variant={tone} busy={busy} onClick={confirm}>
                {confirmLabel}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
