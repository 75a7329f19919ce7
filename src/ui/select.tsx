"use client";

import { ChevronDown } from "lucide-react";
import { type ComponentProps, useId } from "react";
import { controlClass } from "./control-class.ts";
import { cx } from "./cx.ts";
import { describedBy, Field, type FieldLook } from "./field.tsx";

export interface SelectOption {
  value: string;
  label: string;
  group?: string | undefined;
  disabled?: boolean | undefined;
}

export interface SelectProps extends FieldLook, Omit<ComponentProps<"select">, "className" | "required" | "children"> {
  options: readonly SelectOption[];
  /** Stands first and means "nothing chosen" (the empty value). */
  placeholder?: string | undefined;
  onValueChange?: ((value: string) => void) | undefined;
}

const Option = ({ value, label, disabled }: SelectOption) => (
  <option value={value} disabled={disabled}>
    {label}
  </option>
);

/** One of a few: the system's own list, which phones and screen readers know best, in our clothes. */
export function Select({
  label,
  hint,
  error,
  required,
  hideLabel,
  className,
  id,
  options,
  placeholder,
  onChange,
  onValueChange,
  ...rest
}: SelectProps) {
  const own = useId();
  const fieldId = id ?? own;
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <Field id={fieldId} {...{ label, hint, error, required, hideLabel, className }}>
      <div className="relative">
        <select
          {...rest}
          id={fieldId}
          aria-required={required || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(fieldId, { hint, error })}
          onChange={(event) => {
            onChange?.(event);
            onValueChange?.(event.target.value);
          }}
          className={cx(controlClass, "select-field h-11 truncate pe-9 sm:h-10 pointer-coarse:h-11")}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {groups.map((group) => {
            const members = options.filter((option) => option.group === group);
            const rows = members.map((option) => <Option key={option.value} {...option} />);
            return group === undefined ? (
              rows
            ) : (
              <optgroup key={group} label={group}>
                {rows}
              </optgroup>
            );
          })}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-muted" />
      </div>
    </Field>
  );
}
