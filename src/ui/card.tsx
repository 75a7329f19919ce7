import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

type HeadingLevel = 2 | 3 | 4;

interface CardProps {
  as?: "section" | "article" | "div" | "li";
  title?: ReactNode;
  /** The level of the title's heading; 2 unless told. */
  level?: HeadingLevel | undefined;
  lead?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  /** Without inner space, for a table or a list that brings its own. */
  flush?: boolean | undefined;
  id?: string | undefined;
  className?: string | undefined;
  children?: ReactNode;
}

function Title({ level, className, children }: { level: HeadingLevel; className: string; children: ReactNode }) {
  const Heading = `h${level}` as const;
  return <Heading className={className}>{children}</Heading>;
}

/** A sheet that holds things that belong together. */
export function Card({
  as: Root = "div",
  title,
  level = 2,
  lead,
  actions,
  footer,
  flush,
  id,
  className,
  children,
}: CardProps) {
  return (
    <Root
      id={id}
      className={cx("flex min-w-0 flex-col rounded-lg border border-line bg-surface shadow-low", className)}
    >
      {(title || actions) && (
        <div
          className={cx(
            "flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-6 sm:pt-5",
            flush && "pb-4",
          )}
        >
          <div className="min-w-0">
            {title && (
              <Title level={level} className="text-lg">
                {title}
              </Title>
            )}
            {lead && <p className="measure text-muted text-sm">{lead}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
      )}
      {children !== undefined && (
        <div className={cx("min-w-0 flex-1", !flush && "p-4 sm:p-6", !flush && Boolean(title) && "sm:pt-4")}>
          {children}
        </div>
      )}
      {footer && <div className="border-line border-t px-4 py-3 sm:px-6">{footer}</div>}
    </Root>
  );
}

/** A quiet ground for what stands beside the main thing. */
export function Panel({
  title,
  level = 2,
  id,
  className,
  children,
}: Pick<CardProps, "title" | "level" | "id" | "className" | "children">) {
  return (
    <div id={id} className={cx("min-w-0 rounded-lg bg-sunken p-4 sm:p-5", className)}>
      {title && (
        <Title level={level} className="mb-2 text-base">
          {title}
        </Title>
      )}
      {children}
    </div>
  );
}

/** A card that is one link as a whole; other links and buttons in `children` stay reachable when they are `relative`. */
export function LinkCard({
  as: Root = "article",
  href,
  title,
  level = 3,
  eyebrow,
  footer,
  className,
  children,
}: Pick<CardProps, "as" | "level" | "footer" | "className" | "children"> & {
  href: string;
  title: ReactNode;
  eyebrow?: ReactNode;
}) {
  return (
    <Root
      className={cx(
        "group relative flex min-w-0 flex-col gap-2 rounded-lg border border-line bg-surface p-4 shadow-low transition-[border-color,box-shadow] hover:border-line-strong hover:shadow-high has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus has-[a:focus-visible]:outline-offset-2 sm:p-5",
        className,
      )}
    >
      {eyebrow && <div className="eyebrow flex flex-wrap items-center gap-2">{eyebrow}</div>}
      <Title level={level} className="text-base leading-snug">
        <Link
          href={href}
          className="outline-none before:absolute before:inset-0 before:rounded-lg group-hover:text-accent"
        >
          {title}
        </Link>
      </Title>
      {children}
      {footer && <div className="mt-auto pt-2 text-muted text-sm">{footer}</div>}
    </Root>
  );
}
