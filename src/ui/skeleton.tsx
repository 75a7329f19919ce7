import { useTranslations } from "next-intl";
import { cx } from "./cx.ts";

/** The place of something that is on its way; give it a size. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <div aria-hidden className={cx("animate-pulse rounded-md bg-ink/8", className)} />;
}

/** Rows on their way, said once to screen readers. */
export function SkeletonList({ rows = 4, className }: { rows?: number | undefined; className?: string | undefined }) {
  const t = useTranslations("ui");
  return (
    <div role="status" className={cx("flex flex-col gap-4", className)}>
      <span className="sr-only">{t("loading")}</span>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="flex items-center gap-3">
          <Skeleton className="size-10 shrink-0" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className={cx("h-4", row % 3 === 0 ? "w-2/3" : row % 3 === 1 ? "w-1/2" : "w-3/5")} />
            <Skeleton className="h-3 w-1/3" />
          </div>
        </div>
      ))}
    </div>
  );
}
