"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import type { Rescued } from "./shared-document.ts";

/** Shows text that was typed and could not be taken over, to be copied: nothing anyone wrote disappears in silence. */
export function RescuedDialog({
  rescued,
  fieldName,
  onClose,
}: {
  rescued: Rescued | null;
  fieldName: (field: string) => string;
  onClose: () => void;
}) {
  const t = useTranslations("documents.rescued");
  const [copied, setCopied] = useState(false);
  if (!rescued) return null;
  const all = rescued.fields.map(({ field, text }) => `${fieldName(field)}\n\n${text}`).join("\n\n\n");
  const copy = async () => {
    await navigator.clipboard.writeText(all);
    setCopied(true);
  };
  return (
    <Dialog
      open
      title={t("title")}
      description={t(`why.${rescued.why}`)}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t("close")}
          </Button>
          <Button variant="primary" onClick={() => void copy().catch(() => setCopied(false))}>
            {copied ? t("copied") : t("copy")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {rescued.fields.map(({ field, text }) => (
          <section key={field}>
            <h3 className="mb-1 text-base">{fieldName(field)}</h3>
            <p className="select-text whitespace-pre-wrap rounded-md bg-sunken p-3 text-sm">{text}</p>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
