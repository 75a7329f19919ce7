"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { tabClass, tabListClass } from "./tab-class.ts";

/** Views of one thing in one place; for pages of their own use TabLinks. */
export function Tabs({
  label,
  items,
  defaultValue,
  value,
  onValueChange,
  className,
}: {
  label: string;
  items: readonly { value: string; label: ReactNode; count?: number | undefined; content: ReactNode }[];
  defaultValue?: string | undefined;
  value?: string | undefined;
  onValueChange?: ((value: string) => void) | undefined;
  className?: string | undefined;
}) {
  const start = defaultValue ?? items[0]?.value;
  return (
    <Base.Root
      className={className}
      {...(value === undefined ? { defaultValue: start } : { value })}
      onValueChange={(next: unknown) => typeof next === "string" && onValueChange?.(next)}
    >
      <Base.List aria-label={label} className={tabListClass}>
        {items.map((item) => (
          <Base.Tab key={item.value} value={item.value} className={tabClass}>
            {item.label}
            {item.count !== undefined && <span className="text-muted tabular-nums">{item.count}</span>}
          </Base.Tab>
        ))}
        <Base.Indicator className="absolute bottom-0 left-(--active-tab-left) h-0.5 w-(--active-tab-width) bg-accent transition-[left,width] forced-colors:bg-[Highlight]" />
      </Base.List>
      {items.map((item) => (
        <Base.Panel key={item.value} value={item.value} className="rounded-md pt-5">
          {item.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
