"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#src/ui/button.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";

/** Says that somebody was faster, what stands there now, and lets the person choose; what they typed is still there. */
export function ClashNotice({
  theirs,
  busy,
  onKeepMine,
  onTakeTheirs,
}: {
  theirs: readonly { readonly label: string; readonly value: ReactNode }[];
  busy: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const t = useTranslations("initiatives");
  return (
    <NoticeBar
      live
      tone="warning"
      title={t("clash.title")}
      action={
        <>
          <Button size="sm" onClick={onTakeTheirs}>
            {t("clash.takeTheirs")}
          </Button>
          <Button size="sm" variant="primary" busy={busy} onClick={onKeepMine}>
            {t("clash.keepMine")}
          </Button>
        </>
      }
    >
      <p>{t("clash.explained")}</p>
      <ul className="mt-1 list-disc ps-5">
        {theirs.map(({ label, value }) => (
          <li key={label}>
            <span className="font-medium">{label}:</span> {value}
          </li>
        ))}
      </ul>
    </NoticeBar>
  );
}
