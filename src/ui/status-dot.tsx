import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { fillTone, type Tone } from "./tone.ts";

/** A state in words, with its colour before it. */
export function StatusDot({ tone, pulse, children }: { tone: Tone; pulse?: boolean | undefined; children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <span
        aria-hidden
        className={cx(
          "size-2 shrink-0 self-center rounded-full border border-transparent",
          fillTone[tone],
          pulse && "animate-pulse",
        )}
      />
      <span>{children}</span>
    </span>
  );
}
