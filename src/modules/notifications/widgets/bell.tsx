"use client";

import { Bell as BellIcon } from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ComponentType, useEffect, useState } from "react";
import { cx } from "#src/ui/cx.ts";

type Live = ComponentType<{ onCount: (count: number) => void }>;

/** Runs when the page has come to rest; gives a way to take it back. */
function whenIdle(run: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const id = requestIdleCallback(run, { timeout: 5_000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(run, 1_500);
  return () => clearTimeout(id);
}

// Their content is what a new notice may change.
const followsNotices = (path: string) => path === "/home" || path === "/notices";

/** How many notices are unread; stays true while the page is open. */
export function Bell({ unread }: { unread: number }) {
  const t = useTranslations("notifications");
  const path = usePathname();
  const router = useRouter();
  const [count, setCount] = useState(unread);
  const [given, setGiven] = useState(unread);
  const [arrived, setArrived] = useState(0);
  const [Live, setLive] = useState<Live | null>(null);

  if (given !== unread) {
    // The page was read again: it knows better.
    setGiven(unread);
    setCount(unread);
  }
  useEffect(
    () =>
      whenIdle(() => {
        import("./live-notices.tsx").then(
          ({ LiveNotices }) => setLive(() => LiveNotices),
          () => undefined, // Away just now: the count is as old as the page.
        );
      }),
    [],
  );
  const onCount = (now: number) => {
    if (now === count) return;
    if (now > count) setArrived(now);
    setCount(now);
    if (followsNotices(path)) router.refresh();
  };
  return (
    <>
      <Link
        href="/notices"
        aria-current={path === "/notices" ? "page" : undefined}
        className="group relative grid size-11 place-items-center rounded-full text-muted hover:bg-ink/7 hover:text-ink aria-[current]:text-ink"
      >
        <BellIcon aria-hidden className={cx("size-5", count > 0 && "text-ink")} />
        {count > 0 && (
          <span
            aria-hidden
            className="absolute end-0.5 top-1 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-signal px-1 font-semibold text-[0.6875rem] text-signal-ink leading-none tabular-nums ring-2 ring-bg"
          >
            {count > 99 ? "99+" : count}
          </span>
        )}
        <span className="sr-only">{t("bell.label", { count })}</span>
      </Link>
      <span role="status" className="sr-only">
        {arrived > 0 && t("bell.arrived", { count: arrived })}
      </span>
      {Live && <Live onCount={onCount} />}
    </>
  );
}
