"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";

/** Filters of one kind under their heading, which folds them away. Only how it begins is told from outside. */
export function FilterGroup({
  legend,
  startsOpen,
  number,
  children,
}: {
  legend: string;
  startsOpen: boolean;
  /** How many are on. */
  number: number;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group/filter border-line border-b py-1 last:border-b-0"
    >
      <summary className="-mx-2 flex min-h-10 list-none items-center gap-2 rounded-md px-2 font-medium text-sm hover:bg-ink/5 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">{legend}</span>
        {number > 0 && (
          <span className="rounded-full bg-accent-soft px-2 text-accent text-xs tabular-nums">{number}</span>
        )}
        <ChevronDown aria-hidden className="size-4 text-muted transition-transform group-open/filter:rotate-180" />
      </summary>
      <div className="pb-3">{children}</div>
    </details>
  );
}
