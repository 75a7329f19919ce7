"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { IconButton } from "./button.tsx";
import { cx } from "./cx.ts";
import { backdropClass, type SheetSize, sheetClass, sheetSizes } from "./sheet-class.ts";

export interface DialogProps {
  title: ReactNode;
  description?: ReactNode;
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** Buttons at the foot; stay in sight while the body scrolls. */
  footer?: ReactNode;
  size?: SheetSize | undefined;
  children?: ReactNode;
}

/** A question that comes before everything else; a sheet from below on phones. */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  footer,
  size = "md",
  children,
}: DialogProps) {
  const t = useTranslations("ui");
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className="fixed inset-0 z-50 flex items-end justify-center sm:items-center sm:p-6">
          <Base.Popup className={cx(sheetClass, sheetSizes[size])}>
            <div className="flex items-start justify-between gap-4 px-5 pt-4 sm:px-6 sm:pt-5">
              <div className="min-w-0 pt-1.5">
                <Base.Title className="text-xl">{title}</Base.Title>
                {description && <Base.Description className="mt-1 text-muted text-sm">{description}</Base.Description>}
              </div>
              <Base.Close render={<IconButton label={t("close")} icon={<X aria-hidden />} className="-me-2" />} />
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-4 sm:px-6">{children}</div>
            {footer && (
              <div className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3 sm:px-6 sm:py-4">
                {footer}
              </div>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
