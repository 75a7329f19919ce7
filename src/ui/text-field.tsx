"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, type ComponentProps, type ReactNode, useId, useState } from "react";
import { controlClass } from "./control-class.ts";
import { cx } from "./cx.ts";
import { describedBy, Field, type FieldLook } from "./field.tsx";

interface Shared extends FieldLook {
  /** Shows how many characters are left of this many; typing more stays possible, so that nothing is cut in pasting. */
  counter?: number | undefined;
}

export interface TextFieldProps extends Shared, Omit<ComponentProps<"input">, "className" | "required"> {
  /** Stands inside the field, before the text. */
  prefix?: never;
  icon?: ReactNode;
}

export interface TextAreaProps extends Shared, Omit<ComponentProps<"textarea">, "className" | "required"> {}

const lengthOf = (value: unknown) => (typeof value === "string" || typeof value === "number" ? `${value}`.length : 0);

function useCounter(value: unknown, initial: unknown, counter: number | undefined) {
  const t = useTranslations("ui");
  const [typed, setTyped] = useState(() => lengthOf(initial));
  const left = (counter ?? 0) - (value === undefined ? typed : lengthOf(value));
  return {
    count: (event: { target: { value: string } }) => setTyped(event.target.value.length),
    note: (id: string) =>
      counter === undefined ? null : (
        <span id={`${id}-count`} className={cx("text-xs tabular-nums", left < 0 ? "text-danger" : "text-muted")}>
          {left < 0 ? t("charactersOver", { count: -left }) : t("charactersLeft", { count: left })}
        </span>
      ),
  };
}

/** One line of text with its label, hint and message. */
export function TextField({
  label,
  hint,
  error,
  required,
  hideLabel,
  className,
  counter,
  icon,
  id,
  onChange,
  ...rest
}: TextFieldProps) {
  const own = useId();
  const fieldId = id ?? own;
  const { count, note } = useCounter(rest.value, rest.defaultValue, counter);
  return (
    <Field id={fieldId} {...{ label, hint, error, required, hideLabel, className }} aside={note(fieldId)}>
      <div className="relative">
        {icon && (
          <span
            aria-hidden
            className="pointer-events-none absolute inset-y-0 start-3 grid place-items-center text-muted [&_svg]:size-4"
          >
            {icon}
          </span>
        )}
        <input
          {...rest}
          id={fieldId}
          aria-required={required || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(
            fieldId,
            { hint, error },
            counter === undefined ? undefined : `${fieldId}-count`,
          )}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            count(event);
            onChange?.(event);
          }}
          className={cx(controlClass, "h-11 sm:h-10 pointer-coarse:h-11", Boolean(icon) && "ps-9")}
        />
      </div>
    </Field>
  );
}

/** Several lines of text; grows with what is written. */
export function TextArea({
  label,
  hint,
  error,
  required,
  hideLabel,
  className,
  counter,
  id,
  rows = 3,
  onChange,
  ...rest
}: TextAreaProps) {
  const own = useId();
  const fieldId = id ?? own;
  const { count, note } = useCounter(rest.value, rest.defaultValue, counter);
  return (
    <Field id={fieldId} {...{ label, hint, error, required, hideLabel, className }} aside={note(fieldId)}>
      <textarea
        {...rest}
        id={fieldId}
        rows={rows}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error }, counter === undefined ? undefined : `${fieldId}-count`)}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
          count(event);
          onChange?.(event);
        }}
        className={cx(controlClass, "field-sizing-content min-h-20 py-2 leading-relaxed")}
      />
    </Field>
  );
}
