"use client";

import { controlClass } from "./control-class.ts";
import { cx } from "./cx.ts";

/** A field that narrows a long filter in the browser; it has no name, so that the form does not send it. */
export function FilterWords({
  label,
  value,
  onChange,
  none,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Said where nothing is left. */
  none: string | null;
}) {
  return (
    <div className="mb-1 noscript:hidden">
      <input
        type="text"
        autoComplete="off"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        className={cx(controlClass, "h-9 text-sm pointer-coarse:h-11")}
      />
      <p role="status" className="text-muted text-sm not-empty:pt-2">
        {none}
      </p>
    </div>
  );
}
