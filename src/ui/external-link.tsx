import { ArrowUpRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

/** A link that leaves this place, in a new tab, and says so. */
export function ExternalLink({
  href,
  className,
  children,
}: {
  href: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const t = useTranslations("ui");
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={cx("link", className)}>
      {children}
      <ArrowUpRight aria-hidden className="ms-0.5 inline size-[0.9em] align-[-0.05em]" />
      <span className="sr-only"> ({t("newTab")})</span>
    </a>
  );
}
