"use client";

import { type ComponentProps, useId } from "react";
import { controlClass } from "./control-class.ts";
import { cx } from "./cx.ts";
import { describedBy, Field, type FieldLook } from "./field.tsx";

export interface DateFieldProps extends FieldLook, Omit<ComponentProps<"input">, "className" | "required" | "type"> {}

/** A calendar day; the system's own picker, its value "2027-03-31". */
export function DateField({ label, hint, error, required, hideLabel, className, id, ...rest }: DateFieldProps) {
  const own = useId();
  const fieldId = id ?? own;
  return (
    <Field id={fieldId} {...{ label, hint, error, required, hideLabel, className }}>
      <input
        {...rest}
        type="date"
        id={fieldId}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
        className={cx(controlClass, "h-11 sm:h-10 pointer-coarse:h-11")}
      />
    </Field>
  );
}
