import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "#src/ui/avatar.tsx";
import { cx } from "#src/ui/cx.ts";
import { RelativeTime } from "#src/ui/locale-date.tsx";
import type { NoticeLine } from "../schema.ts";
import { sentenceOf, wordOf } from "../sentences.ts";

/** One notice: who did what, about which thing, for which cluster of mine, when. */
export function NoticeRow({
  notice,
  reader,
  actingId,
}: {
  notice: NoticeLine;
  reader: string;
  actingId: string | null;
}) {
  const t = useTranslations("notifications");
  const sentence = sentenceOf(t, notice, reader);
  if (sentence === null) return null;
  const word = wordOf(notice);
  const name = notice.who?.name ?? notice.cluster ?? (notice.title || t("log.formerMember"));
  return (
    <li className="group relative flex items-start gap-3.5 px-4 py-3.5 transition-colors hover:bg-raised has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus sm:px-5">
      <Avatar name={name} seed={notice.who?.id ?? name} size="sm" decorative className="mt-0.5" />
      <div className="min-w-0 flex-1 text-sm">
        <Link
          href={`/notices/${notice.id}`}
          // To open one is to have read it.
          prefetch={false}
          className={cx(
            "outline-none before:absolute before:inset-0 group-hover:text-accent",
            notice.unread ? "font-semibold" : "text-ink",
          )}
        >
          {notice.unread && <span className="sr-only">{t("page.unread")}: </span>}
          {sentence}
        </Link>
        {word && <p className="mt-1 border-contour border-s-2 ps-2.5 text-muted line-clamp-2">{word}</p>}
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-muted text-xs">
          <span>{notice.title}</span>
          {notice.forCluster && notice.forCluster.id !== actingId && (
            <span>{t("page.for", { cluster: notice.forCluster.name })}</span>
          )}
          <RelativeTime value={notice.at} />
        </p>
      </div>
      {notice.unread && <span aria-hidden className="mt-2 size-2 shrink-0 rounded-full bg-signal" />}
    </li>
  );
}
