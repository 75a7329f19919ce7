import type { ReactNode } from "react";
import { ContourArt } from "./contour.tsx";
import { cx } from "./cx.ts";

/** What stands where a list is still empty: says what to do first. */
export function EmptyState({
  title,
  level = 2,
  action,
  compact,
  seed,
  className,
  children,
}: {
  title: ReactNode;
  level?: 2 | 3 | 4;
  action?: ReactNode;
  /** Without the drawing, for small places. */
  compact?: boolean | undefined;
  /** Another number, another hill. */
  seed?: number | undefined;
  className?: string | undefined;
  children?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div
      className={cx(
        "flex flex-col items-center gap-2 text-center",
        compact ? "px-4 py-8" : "rounded-lg border border-line border-dashed bg-surface/60 px-4 py-10 sm:py-14",
        className,
      )}
    >
      {!compact && <ContourArt seed={seed} className="mb-2 h-28 w-48" />}
      <Heading className={compact ? "text-base" : "text-lg"}>{title}</Heading>
      {children && <div className="max-w-[52ch] text-muted text-sm">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
