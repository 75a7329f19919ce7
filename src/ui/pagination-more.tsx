import { useFormatter, useTranslations } from "next-intl";
import { Button, LinkButton } from "./button.tsx";

/** How much of a list is shown, and the way to more of it. */
export function PaginationMore({
  shown,
  total,
  hasMore,
  busy,
  onMore,
  href,
}: {
  shown: number;
  total?: number | undefined;
  hasMore: boolean;
  busy?: boolean | undefined;
  onMore?: (() => void) | undefined;
  /** The address of the longer list, where a link does it. */
  href?: string | undefined;
}) {
  const t = useTranslations("ui");
  const format = useFormatter();
  return (
    <div className="flex flex-col items-center gap-3 py-6">
      {total !== undefined && (
        <p aria-live="polite" className="text-muted text-sm tabular-nums">
          {t("shownOf", { shown: format.number(shown), total: format.number(total) })}
        </p>
      )}
      {hasMore &&
        (href ? (
          <LinkButton href={href} scroll={false}>
            {t("more")}
          </LinkButton>
        ) : (
          <Button onClick={onMore} busy={busy}>
            {t("more")}
          </Button>
        ))}
    </div>
  );
}
