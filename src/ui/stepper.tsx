import { Check, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

export type StepState = "done" | "current" | "upcoming" | "stopped";

export interface Step {
  key: string;
  label: ReactNode;
  state: StepState;
  hint?: ReactNode;
  href?: string | undefined;
}

const knots: Record<StepState, string> = {
  done: "border-accent bg-accent text-accent-ink",
  current: "border-signal bg-surface text-signal ring-4 ring-signal-soft",
  upcoming: "border-line-strong bg-surface text-muted",
  stopped: "border-danger bg-danger text-danger-ink",
};

function Knot({ state }: { state: StepState }) {
  return (
    <span
      aria-hidden
      className={cx("relative z-1 grid size-6 shrink-0 place-items-center rounded-full border-2", knots[state])}
    >
      {state === "done" && <Check className="size-3.5" strokeWidth={3} />}
      {state === "stopped" && <X className="size-3.5" strokeWidth={3} />}
      {state === "current" && <span className="size-2 rounded-full bg-signal" />}
    </span>
  );
}

/** A chain of states as knots on one rope: what is done, where it stands, what comes. */
export function Stepper({
  label,
  steps,
  className,
}: {
  label: string;
  steps: readonly Step[];
  className?: string | undefined;
}) {
  const t = useTranslations("ui");
  return (
    <ol aria-label={label} className={cx("flex flex-col sm:flex-row", className)}>
      {steps.map((step) => (
        <li
          key={step.key}
          aria-current={step.state === "current" ? "step" : undefined}
          className="group relative flex min-w-0 flex-1 gap-3 pb-4 last:pb-0 sm:flex-col sm:items-start sm:gap-2 sm:pb-0 sm:last:flex-none"
        >
          <span
            aria-hidden
            className={cx(
              "absolute start-3 top-6 bottom-0 -translate-x-1/2 border-s-2 group-last:hidden sm:inset-x-6 sm:end-0 sm:top-3 sm:bottom-auto sm:translate-x-0 sm:-translate-y-1/2 sm:border-s-0 sm:border-t-2",
              step.state === "done" ? "border-accent" : "border-line-strong border-dotted",
            )}
          />
          <Knot state={step.state} />
          <div className="min-w-0 pt-0.5 text-sm leading-snug sm:pe-4 sm:pt-0">
            <span
              className={cx(step.state === "current" ? "font-semibold" : step.state === "upcoming" && "text-muted")}
            >
              {step.href ? (
                <Link href={step.href} className="-my-1 inline-block rounded-sm py-1 hover:text-accent hover:underline">
                  {step.label}
                </Link>
              ) : (
                step.label
              )}
            </span>
            <span className="sr-only"> ({t(`step.${step.state}`)})</span>
            {step.hint && <div className="text-muted text-xs">{step.hint}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
