"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { NoticeBar } from "./notice-bar.tsx";

/** What must be put right before a form can be sent, each with a way to its field. */
export function FormErrorSummary({
  errors,
  title,
}: {
  errors: readonly { id: string; message: string }[];
  title?: string | undefined;
}) {
  const t = useTranslations("ui");
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <div ref={box} tabIndex={-1} className="rounded-lg">
      <NoticeBar tone="danger" live title={title ?? t("errorSummary", { count: errors.length })}>
        <ul className="flex list-disc flex-col gap-0.5 ps-4">
          {errors.map(({ id, message }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className="underline underline-offset-2"
                onClick={(event) => {
                  const field = document.getElementById(id);
                  if (!field) return;
                  event.preventDefault();
                  field.focus();
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </NoticeBar>
    </div>
  );
}
