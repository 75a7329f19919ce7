import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";
import { cx } from "./cx.ts";
import { describedBy, FieldError } from "./field.tsx";

/** A form whose messages are ours, in the person's language, not the browser's. */
export function Form({ className, ...rest }: ComponentProps<"form">) {
  return <form noValidate {...rest} className={cx("flex flex-col gap-5", className)} />;
}

/** The buttons at the end of a form. */
export function FormActions({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return <div className={cx("flex flex-wrap items-center gap-2 pt-2", className)}>{children}</div>;
}

/** Fields that answer one question together. */
export function Fieldset({
  legend,
  hint,
  error,
  className,
  children,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset aria-describedby={describedBy(id, { hint, error })} className={cx("min-w-0", className)}>
      <legend className="font-semibold text-base">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      <div className="mt-3 mb-1.5 flex flex-col gap-4">{children}</div>
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  );
}
