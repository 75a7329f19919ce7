import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

export interface FieldLook {
  label: ReactNode;
  /** What helps to fill it in; stays visible. */
  hint?: ReactNode;
  /** What is wrong and what to do. */
  error?: ReactNode;
  required?: boolean | undefined;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean | undefined;
  className?: string | undefined;
}

/** The ids that a control refers to in `aria-describedby`. */
export const describedBy = (id: string, { hint, error }: Pick<FieldLook, "hint" | "error">, more?: string) =>
  [error && `${id}-error`, hint && `${id}-hint`, more].filter(Boolean).join(" ") || undefined;

/** The message at a field. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={`${id}-error`} className="flex gap-1.5 text-danger text-sm">
      <CircleAlert aria-hidden className="mt-[0.2em] size-[1.1em] shrink-0" />
      <span>{children}</span>
    </p>
  );
}

/** A sign that a field must be filled in. */
export function RequiredMark() {
  const t = useTranslations("ui");
  return (
    <>
      <span aria-hidden className="ms-0.5 text-signal">
        *
      </span>
      <span className="sr-only"> ({t("required")})</span>
    </>
  );
}

/** Label, hint and message around one control with the id `id`. */
export function Field({
  id,
  label,
  hint,
  error,
  required,
  hideLabel,
  className,
  aside,
  labelId,
  children,
}: FieldLook & { id: string; aside?: ReactNode; labelId?: string; children: ReactNode }) {
  return (
    <div className={cx("flex min-w-0 flex-col gap-1.5", className)}>
      <div className={cx("flex items-baseline justify-between gap-3", hideLabel && "sr-only")}>
        <label id={labelId} htmlFor={id} className="font-medium text-sm">
          {label}
          {required && <RequiredMark />}
        </label>
        {aside}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="-mt-0.5 text-muted text-sm">
          {hint}
        </p>
      )}
      {children}
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}
