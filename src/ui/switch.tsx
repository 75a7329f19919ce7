import { type ComponentProps, type ReactNode, useId } from "react";
import { ChoiceRow } from "./checkbox.tsx";

export interface SwitchProps extends Omit<ComponentProps<"input">, "className" | "type"> {
  label: ReactNode;
  hint?: ReactNode;
  className?: string | undefined;
}

/** On or off, at once. */
export function Switch({ label, hint, className, id, ...rest }: SwitchProps) {
  const own = useId();
  const fieldId = id ?? own;
  return (
    <ChoiceRow id={fieldId} disabled={rest.disabled} {...{ label, hint, className }}>
      <input
        {...rest}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state
        role="switch"
        id={fieldId}
        aria-describedby={hint ? `${fieldId}-hint` : undefined}
        className="toggle"
      />
    </ChoiceRow>
  );
}
