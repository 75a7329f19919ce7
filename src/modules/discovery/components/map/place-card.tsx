"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { IconButton } from "#src/ui/button.tsx";
import type { Single } from "./groups.ts";

/** Who is at a place of the map. It takes the focus; `onClose` gives it back. */
export function PlaceCard({ singles, onClose }: { singles: readonly Single[]; onClose: () => void }) {
  const t = useTranslations("discovery.map");
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (singles.length > 0) card.current?.querySelector("a")?.focus({ preventScroll: true });
  }, [singles]);
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section
      ref={card}
      aria-label={t("card")}
      onKeyDown={key}
      className="absolute inset-x-3 bottom-8 z-10 flex max-h-[45%] items-start gap-2 overflow-y-auto rounded-lg border border-line bg-raised py-2 ps-4 pe-2 shadow-high"
    >
      <ul className="flex min-w-0 flex-1 flex-col gap-2 py-1.5">
        {singles.map((single) => (
          <li key={single.id} className="text-sm">
            <Link href={`/clusters/${single.slug}`} prefetch={false} className="link font-medium">
              {single.name}
            </Link>
            {single.town && <p className="text-muted">{single.town}</p>}
          </li>
        ))}
      </ul>
      <IconButton label={t("close")} size="sm" icon={<X aria-hidden />} onClick={onClose} />
    </section>
  );
}
