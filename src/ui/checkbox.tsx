import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./cx.ts";
import { describedBy, FieldError, type FieldLook, RequiredMark } from "./field.tsx";

export interface CheckboxProps
  extends Omit<FieldLook, "hideLabel">,
    Omit<ComponentProps<"input">, "className" | "required" | "type"> {}

/** A box, its sentence and its hint, pressable as a whole. */
export function ChoiceRow({
  id,
  label,
  hint,
  error,
  required,
  disabled,
  className,
  children,
}: Omit<FieldLook, "hideLabel"> & { id: string; disabled?: boolean | undefined; children: ReactNode }) {
  return (
    <div className={cx("flex flex-col gap-1", className)}>
      <div
        className={cx(
          "flex items-start gap-2.5 pointer-coarse:min-h-10 pointer-coarse:pt-1.5",
          disabled && "opacity-55",
        )}
      >
        <span className="grid h-6 shrink-0 place-items-center">{children}</span>
        <div className="min-w-0 pt-0.5">
          <label htmlFor={id} className="block text-sm leading-snug">
            {label}
            {required && <RequiredMark />}
          </label>
          {hint && (
            <p id={`${id}-hint`} className="mt-0.5 text-muted text-sm">
              {hint}
            </p>
          )}
        </div>
      </div>
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}

/** Yes or no, sent with its form. */
export function Checkbox({ label, hint, error, required, className, id, ...rest }: CheckboxProps) {
  const own = useId();
  const fieldId = id ?? own;
  return (
    <ChoiceRow id={fieldId} disabled={rest.disabled} {...{ label, hint, error, required, className }}>
      <input
        {...rest}
        type="checkbox"
        id={fieldId}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
        className="tick size-5 rounded-sm"
      />
    </ChoiceRow>
  );
}
