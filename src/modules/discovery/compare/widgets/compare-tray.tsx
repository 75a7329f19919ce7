"use client";

import { Columns3, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, IconButton, LinkButton } from "#src/ui/button.tsx";
import { removeChosen, setChosen, useChosenClusters } from "./chosen-clusters.ts";
import { comparePath } from "./compare-path.ts";

/** What is chosen for comparison, at the lower edge; place it last in the page, so that it covers nothing at its end. */
export function CompareTray() {
  const t = useTranslations("discovery.compare");
  const clusters = useChosenClusters();
  return (
    <div className="sticky bottom-0 z-20 print:hidden">
      <p role="status" className="sr-only">
        {clusters.length > 0 && t("chosen", { count: clusters.length })}
      </p>
      {clusters.length > 0 && (
        <section
          aria-label={t("tray")}
          className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-t-lg border border-line border-b-0 bg-raised px-4 py-3 shadow-high sm:px-6"
        >
          <ul className="flex min-w-0 flex-1 basis-56 flex-wrap gap-1.5">
            {clusters.map(({ slug, name }) => (
              <li key={slug} className="flex max-w-full items-center gap-1 rounded-md bg-sunken ps-2.5 text-sm">
                <span className="max-w-40 truncate sm:max-w-60">{name}</span>
                <IconButton
                  size="sm"
                  label={t("takeOut", { cluster: name })}
                  icon={<X aria-hidden />}
                  onClick={() => removeChosen(slug)}
                />
              </li>
            ))}
          </ul>
          <div className="flex items-center gap-2">
            {clusters.length === 1 && <p className="text-muted text-sm max-sm:sr-only">{t("one")}</p>}
            <Button size="sm" variant="quiet" onClick={() => setChosen([])}>
              {t("clear")}
            </Button>
            <LinkButton
              size="sm"
              variant="primary"
              href={comparePath(clusters.map(({ slug }) => slug))}
              icon={<Columns3 aria-hidden />}
            >
              {t("go")}
            </LinkButton>
          </div>
        </section>
      )}
    </div>
  );
}
