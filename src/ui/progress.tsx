import { useFormatter } from "next-intl";
import { useId } from "react";
import { cx } from "./cx.ts";
import { fillTone, type Tone } from "./tone.ts";

/** How far something is; without a value, that it is under way. */
export function Progress({
  label,
  value,
  max = 1,
  tone = "accent",
  showValue,
  hideLabel,
  className,
}: {
  label: string;
  value?: number | undefined;
  max?: number | undefined;
  tone?: Tone | undefined;
  showValue?: boolean | undefined;
  hideLabel?: boolean | undefined;
  className?: string | undefined;
}) {
  const id = useId();
  const format = useFormatter();
  const share = value === undefined || max <= 0 ? undefined : Math.min(1, Math.max(0, value / max));
  const words = share === undefined ? undefined : format.number(share, { style: "percent" });
  return (
    <div className={cx("flex min-w-0 flex-col gap-1.5", className)}>
      <div className={cx("flex justify-between gap-4 text-sm", hideLabel && !showValue && "sr-only")}>
        <span id={id} className={cx(hideLabel && "sr-only")}>
          {label}
        </span>
        {showValue && words && <span className="text-muted tabular-nums">{words}</span>}
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
        aria-valuetext={words}
        className="h-1.5 overflow-hidden rounded-full bg-line forced-colors:border"
      >
        <div
          className={cx(
            "h-full rounded-full transition-[width] forced-colors:bg-[Highlight]",
            fillTone[tone],
            share === undefined && "w-1/3 animate-pulse",
          )}
          style={share === undefined ? undefined : { width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
