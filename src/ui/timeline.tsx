import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { softTone, type Tone } from "./tone.ts";

export interface TimelineItem {
  id: string;
  title: ReactNode;
  at?: ReactNode;
  body?: ReactNode;
  icon?: ReactNode;
  tone?: Tone | undefined;
}

/** What happened, along one line. */
export function Timeline({ label, items }: { label?: string | undefined; items: readonly TimelineItem[] }) {
  return (
    <ol aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className="group relative flex gap-3 pb-5 last:pb-0">
          <span
            aria-hidden
            className="absolute start-3.5 top-8 bottom-0 w-px -translate-x-1/2 bg-line group-last:hidden"
          />
          <span
            aria-hidden
            className={cx(
              "grid size-7 shrink-0 place-items-center rounded-full border border-transparent [&_svg]:size-3.5",
              item.tone && item.tone !== "neutral" ? softTone[item.tone] : "border-line bg-raised text-muted",
            )}
          >
            {item.icon ?? <span className="size-1.5 rounded-full bg-current" />}
          </span>
          <div className="min-w-0 flex-1 pt-0.5 text-sm">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <div className="min-w-0">{item.title}</div>
              {item.at && <div className="text-muted text-xs">{item.at}</div>}
            </div>
            {item.body && <div className="mt-1 text-muted">{item.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
