"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

export interface FilterOption {
  value: string;
  label: ReactNode;
  count?: number | undefined;
}

/** Filters to press, with how many things each would leave. */
export function FilterChips({
  label,
  options,
  value,
  onValueChange,
  single,
  className,
}: {
  label: string;
  options: readonly FilterOption[];
  value: readonly string[];
  onValueChange: (value: string[]) => void;
  /** One at a time; pressing it again takes it off. */
  single?: boolean | undefined;
  className?: string | undefined;
}) {
  const press = (pressed: string) => {
    if (value.includes(pressed)) onValueChange(value.filter((one) => one !== pressed));
    else onValueChange(single ? [pressed] : [...value, pressed]);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a part of a form
    <div role="group" aria-label={label} className={cx("flex flex-wrap gap-1.5", className)}>
      {options.map((option) => {
        const on = value.includes(option.value);
        return (
          <button
            key={option.value}
            type="button"
            aria-pressed={on}
            onClick={() => press(option.value)}
            className={cx(
              "inline-flex min-h-8 items-center gap-1.5 rounded-full border px-3 text-sm transition-colors pointer-coarse:min-h-10",
              on
                ? "border-accent bg-accent-soft font-medium text-accent"
                : "border-line-strong/55 bg-raised text-ink hover:border-line-strong",
            )}
          >
            {on && <Check aria-hidden className="-ms-1 size-3.5" />}
            {option.label}
            {option.count !== undefined && (
              <span className={cx("text-xs tabular-nums", !on && "text-muted")}>{option.count}</span>
            )}
          </button>
        );
      })}
    </div>
  );
}
