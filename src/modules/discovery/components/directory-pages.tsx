import { useTranslations } from "next-intl";
import { LinkButton } from "#src/ui/button.tsx";
import { type DirectoryPage, type DirectoryQuery, directoryPath } from "../schema.ts";

/** Where one is in a long list, and the ways on and back. */
export function DirectoryPages({ query, page }: { query: DirectoryQuery; page: DirectoryPage }) {
  const t = useTranslations("discovery");
  const before = query.after?.shown ?? 0;
  if (!page.next && before === 0) return null;
  return (
    <nav aria-label={t("title")} className="flex flex-wrap items-center justify-center gap-3 py-4">
      {before > 0 && (
        <LinkButton href={directoryPath({ ...query, after: null })} variant="quiet" prefetch={false}>
          {t("first")}
        </LinkButton>
      )}
      <p className="text-muted text-sm tabular-nums">
        {t("range", { from: before + 1, to: before + page.clusters.length, total: page.total })}
      </p>
      {page.next && (
        <LinkButton href={directoryPath({ ...query, after: page.next })} prefetch={false}>
          {t("more")}
        </LinkButton>
      )}
    </nav>
  );
}
