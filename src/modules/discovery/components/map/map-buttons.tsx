"use client";

import { Minus, Plus, Scan, ScanSearch } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, IconButton } from "#src/ui/button.tsx";

/** What one can do with the map besides moving it. */
export function MapButtons({
  moved,
  isBusy,
  isBroken,
  onSearch,
  onZoom,
  onAll,
}: {
  /** Since the list was last narrowed to what it shows. */
  moved: boolean;
  isBusy: boolean;
  isBroken: boolean;
  onSearch: () => void;
  onZoom: (by: 1 | -1) => void;
  onAll: () => void;
}) {
  const t = useTranslations("discovery.map");
  const look = { size: "sm", variant: "secondary" } as const;
  return (
    <>
      <div className="absolute end-3 top-3 z-10 flex flex-col gap-1.5">
        <IconButton
          {...look}
          label={t("zoomIn")}
          icon={<Plus aria-hidden className="size-4" />}
          onClick={() => onZoom(1)}
        />
        <IconButton
          {...look}
          label={t("zoomOut")}
          icon={<Minus aria-hidden className="size-4" />}
          onClick={() => onZoom(-1)}
        />
        <IconButton {...look} label={t("all")} icon={<Scan aria-hidden className="size-4" />} onClick={onAll} />
      </div>
      <div className="pointer-events-none absolute start-3 end-14 top-3 z-10 flex justify-center *:pointer-events-auto">
        {isBroken ? (
          <p role="status" className="rounded-md border border-line bg-raised px-3 py-1.5 text-sm shadow-low">
            {t("broken")}
          </p>
        ) : (
          moved && (
            <Button variant="primary" size="sm" icon={<ScanSearch aria-hidden />} busy={isBusy} onClick={onSearch}>
              {t("search")}
            </Button>
          )
        )}
      </div>
    </>
  );
}
