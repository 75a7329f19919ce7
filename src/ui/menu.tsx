"use client";

import { Menu as Base } from "@base-ui/react/menu";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx.ts";
import { optionClass, popupClass } from "./popup-class.ts";

const rowClass = cx(optionClass, "[&_svg]:size-4 [&_svg]:shrink-0");

/** A list of deeds that a button opens. */
export function Menu({
  trigger,
  align = "start",
  children,
}: {
  trigger: ReactElement;
  align?: "start" | "end" | undefined;
  children: ReactNode;
}) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="z-50 outline-none" sideOffset={6} align={align} collisionPadding={8}>
          <Base.Popup className={cx(popupClass, "max-h-(--available-height) min-w-48 max-w-80 overflow-y-auto p-1")}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** A deed in a menu. */
export function MenuItem({
  onSelect,
  icon,
  tone,
  hint,
  disabled,
  children,
}: {
  onSelect: () => void;
  icon?: ReactNode;
  tone?: "danger" | undefined;
  /** A shortcut or a word at the end of the row. */
  hint?: ReactNode;
  disabled?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={disabled}
      className={cx(rowClass, tone === "danger" && "text-danger data-highlighted:bg-danger-soft")}
    >
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      {hint && <span className="text-muted text-xs">{hint}</span>}
    </Base.Item>
  );
}

/** A way to another page in a menu. */
export function MenuLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Base.LinkItem closeOnClick render={<Link href={href} />} className={rowClass}>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
    </Base.LinkItem>
  );
}

/** Rows of a menu under one small heading. */
export function MenuGroup({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="eyebrow px-2.5 pt-2 pb-1">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

/** A line between rows of a menu. */
export function MenuSeparator() {
  return <Base.Separator className="mx-2.5 my-1 h-px bg-line" />;
}
