"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./cx.ts";
import { describedBy, FieldError, type FieldLook, RequiredMark } from "./field.tsx";

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
}

export interface RadioGroupProps extends FieldLook {
  name: string;
  options: readonly RadioOption[];
  value?: string | undefined;
  defaultValue?: string | undefined;
  onValueChange?: ((value: string) => void) | undefined;
  layout?: "list" | "cards" | "row" | undefined;
  /** What `register(name)` of react-hook-form gives. */
  register?: Pick<ComponentProps<"input">, "onChange" | "onBlur" | "ref" | "name"> | undefined;
}

const layouts = {
  list: "flex flex-col gap-2",
  row: "flex flex-wrap gap-x-6 gap-y-2",
  cards: "grid gap-2 sm:grid-cols-2",
};

/** One of a few, all in sight. */
export function RadioGroup({
  label,
  hint,
  error,
  required,
  hideLabel,
  className,
  name,
  options,
  value,
  defaultValue,
  onValueChange,
  layout = "list",
  register,
}: RadioGroupProps) {
  const id = useId();
  return (
    <fieldset
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows it, and it alone can be required
      role="radiogroup"
      aria-required={required || undefined}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(id, { hint, error })}
      className={cx("min-w-0", className)}
    >
      <legend className={cx("mb-1.5 font-medium text-sm", hideLabel && "sr-only")}>
        {label}
        {required && <RequiredMark />}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 mb-2 text-muted text-sm">
          {hint}
        </p>
      )}
      <div className={cx(layouts[layout], "mb-1.5")}>
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              "flex items-start gap-2.5 text-sm pointer-coarse:min-h-10 has-disabled:opacity-55",
              layout === "cards" &&
                "rounded-md border border-line-strong/55 bg-raised p-3 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft",
            )}
          >
            <span className="grid h-6 shrink-0 place-items-center">
              <input
                {...register}
                type="radio"
                name={register?.name ?? name}
                value={option.value}
                disabled={option.disabled}
                {...(value === undefined
                  ? { defaultChecked: defaultValue === option.value }
                  : { checked: value === option.value })}
                onChange={(event) => {
                  register?.onChange?.(event);
                  onValueChange?.(option.value);
                }}
                className="dot size-5 rounded-full"
              />
            </span>
            <span className="min-w-0 pt-0.5 leading-snug">
              <span className={cx("block", Boolean(option.hint) && "font-medium")}>{option.label}</span>
              {option.hint && <span className="mt-0.5 block text-muted">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  );
}
