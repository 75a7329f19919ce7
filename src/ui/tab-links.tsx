"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { tabClass, tabListClass } from "./tab-class.ts";

/** Pages of one thing as a row of tabs, each with its own address. */
export function TabLinks({
  label,
  items,
}: {
  label: string;
  /** `exact` marks a tab whose address begins those of the others. */
  items: readonly { href: string; label: ReactNode; count?: number | undefined; exact?: boolean | undefined }[];
}) {
  const path = usePathname();
  return (
    <nav aria-label={label} className={tabListClass}>
      {items.map((item) => {
        const here = path === item.href || (!item.exact && path.startsWith(`${item.href}/`));
        return (
          <Link key={item.href} href={item.href} aria-current={here ? "page" : undefined} className={tabClass}>
            {item.label}
            {item.count !== undefined && <span className="text-muted tabular-nums">{item.count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
