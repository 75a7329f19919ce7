import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

type NoticeTone = "info" | "success" | "warning" | "danger" | "signal";

const icons: Record<NoticeTone, LucideIcon> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
  signal: CircleAlert,
};

const looks: Record<NoticeTone, string> = {
  info: "bg-info-soft/55 text-info",
  success: "bg-success-soft/55 text-success",
  warning: "bg-warning-soft/55 text-warning",
  danger: "bg-danger-soft/55 text-danger",
  signal: "bg-signal-soft/70 text-signal",
};

/** A message that stands in the page. */
export function NoticeBar({
  tone = "info",
  title,
  action,
  live,
  className,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  action?: ReactNode;
  /** It appears after the page did, so it is announced. */
  live?: boolean | undefined;
  className?: string | undefined;
  children?: ReactNode;
}) {
  const t = useTranslations("ui");
  const Icon = icons[tone];
  return (
    <div
      role={live ? (tone === "danger" ? "alert" : "status") : undefined}
      className={cx("flex gap-3 rounded-lg border border-current/20 px-4 py-3 text-sm", looks[tone], className)}
    >
      <Icon aria-hidden className="mt-px size-5 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-6 gap-y-2 text-ink sm:flex-nowrap">
        <div className="min-w-0 flex-1 max-sm:basis-full">
          <span className="sr-only">{t(`tone.${tone}`)}: </span>
          {title && <p className="font-semibold">{title}</p>}
          {children && <div className="measure">{children}</div>}
        </div>
        {action && <div className="flex shrink-0 flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
