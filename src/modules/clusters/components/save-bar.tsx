"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, LinkButton } from "#src/ui/button.tsx";
import { ConfirmDialog } from "#src/ui/confirm-dialog.tsx";
import { StatusDot } from "#src/ui/status-dot.tsx";
import type { SectionName } from "./section-names.ts";

/** Stays in sight below the form: what is unsaved, and the way to save it. */
export function SaveBar({
  slug,
  unsaved,
  busy,
  problem,
  saved,
  onDiscard,
}: {
  slug: string;
  unsaved: readonly { label: string; section: SectionName }[];
  busy: boolean;
  problem: string | null;
  saved: boolean;
  onDiscard: () => void;
}) {
  const t = useTranslations("clusters.edit");
  const [asking, setAsking] = useState(false);
  const dirty = unsaved.length > 0;
  return (
    <div className="sticky bottom-0 z-10 -mx-4 border-line border-t bg-bg/95 px-4 py-3 backdrop-blur-sm sm:mx-0 sm:mb-4 sm:rounded-lg sm:border sm:bg-raised/95 sm:shadow-high">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div aria-live="polite" className="min-w-0 flex-1 basis-60 text-sm">
          {problem ? (
            <p className="text-danger">{problem}</p>
          ) : dirty ? (
            <>
              <StatusDot tone="signal">{t("unsaved", { count: unsaved.length })}</StatusDot>
              <p className="truncate text-muted">
                {unsaved.map(({ label, section }, index) => (
                  <span key={label}>
                    {index > 0 && ", "}
                    <a href={`#${section}`} className="hover:text-accent hover:underline">
                      {label}
                    </a>
                  </span>
                ))}
              </p>
            </>
          ) : (
            <p className="flex items-center gap-2 text-muted">
              <Check aria-hidden className="size-4 text-success" />
              {saved ? t("saved") : t("allSaved")}
            </p>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {dirty ? (
            <Button variant="quiet" disabled={busy} onClick={() => setAsking(true)}>
              {t("discard")}
            </Button>
          ) : (
            <LinkButton variant="quiet" href={`/clusters/${slug}`}>
              {t("view")}
            </LinkButton>
          )}
          <Button type="submit" variant="primary" busy={busy} aria-disabled={!dirty}>
            {t("save")}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("discardTitle")}
        confirmLabel={t("discard")}
        onConfirm={onDiscard}
      />
    </div>
  );
}
