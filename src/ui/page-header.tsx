import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";
import { cx } from "./cx.ts";

/** The head of a page: where it stands, what it is, what can be done. */
export function PageHeader({
  breadcrumb,
  eyebrow,
  title,
  lead,
  meta,
  actions,
  className,
}: {
  breadcrumb?: readonly Crumb[] | undefined;
  eyebrow?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  /** Badges and facts below the title. */
  meta?: ReactNode;
  actions?: ReactNode;
  className?: string | undefined;
}) {
  return (
    <header className={cx("flex flex-col gap-3 pt-6 pb-6 sm:pt-8 sm:pb-8", className)}>
      {breadcrumb && breadcrumb.length > 0 && <Breadcrumb items={breadcrumb} />}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="flex min-w-0 flex-1 basis-96 flex-col gap-2">
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <h1 className="text-3xl">{title}</h1>
          {lead && <p className="measure text-lg text-muted">{lead}</p>}
          {meta && <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-1 text-muted text-sm">{meta}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}
