"use client";

import { useTranslations } from "next-intl";
import { Button } from "#src/ui/button.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import type { ProfileField } from "./draft.ts";

/** Tells that somebody else saved meanwhile, and offers their words where both wrote. */
export function NewerNotice({
  both,
  onTake,
}: {
  both: readonly ProfileField[];
  onTake: (field: ProfileField) => void;
}) {
  const t = useTranslations("clusters");
  return (
    <NoticeBar tone="warning" live title={t("edit.newerTitle")}>
      <p>{t("edit.newerMerged")}</p>
      {both.length > 0 && (
        <>
          <p className="mt-2">{t("edit.newerBoth")}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            {both.map((field) => (
              <Button key={field} size="sm" onClick={() => onTake(field)}>
                {t("edit.takeTheirs", { field: t(`fields.${field}`) })}
              </Button>
            ))}
          </div>
        </>
      )}
    </NoticeBar>
  );
}
