"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./cx.ts";

/** A number on a scale, by pointer or arrow keys; its value stands beside the label. */
export function RangeField({
  label,
  valueText,
  className,
  ...rest
}: Omit<ComponentProps<"input">, "type" | "className" | "id"> & {
  label: ReactNode;
  /** The value as it is read aloud, where the bare number says too little. */
  valueText?: string | undefined;
  value: number;
  className?: string | undefined;
}) {
  const id = useId();
  return (
    <div className={cx("flex min-w-0 flex-col", className)}>
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id} aria-hidden className="text-muted tabular-nums">
          {rest.value}
        </output>
      </div>
      <input
        {...rest}
        type="range"
        id={id}
        aria-valuetext={valueText}
        className="h-6 w-full cursor-pointer accent-accent pointer-coarse:h-9"
      />
    </div>
  );
}
