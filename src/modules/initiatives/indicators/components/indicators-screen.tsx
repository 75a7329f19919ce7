"use client";

import { ChartColumn, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { InitiativeProvider, useInitiative } from "../../components/initiative-context.tsx";
import { InitiativeHeader } from "../../components/initiative-header.tsx";
import type { InitiativePage } from "../../schema.ts";
import { IndicatorCard } from "./indicator-card.tsx";
import { IndicatorDialog } from "./indicator-dialog.tsx";
import { ReportDialog } from "./report-dialog.tsx";
import { TargetChart } from "./target-chart.tsx";

/** The indicators of one initiative: where they began, what is aimed at, what was reported. */
export function IndicatorsScreen({ initial }: { initial: InitiativePage }) {
  return (
    <InitiativeProvider initial={initial}>
      <InitiativeHeader />
      <Indicators />
    </InitiativeProvider>
  );
}

type Open = { readonly kind: "edit" | "report"; readonly id: string } | { readonly kind: "add" } | null;

function Indicators() {
  const t = useTranslations("initiatives");
  const { page } = useInitiative();
  const [open, setOpen] = useState<Open>(null);
  const present = open && open.kind !== "add" ? page.indicators.find(({ id }) => id === open.id) : undefined;
  const add = page.abilities.edit && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen({ kind: "add" })}>
      {t("indicators.add")}
    </Button>
  );
  const close = () => setOpen(null);
  return (
    <div className="flex flex-col gap-6 py-6">
      {page.indicators.length === 0 ? (
        <EmptyState title={t("indicators.empty")} action={add}>
          {page.abilities.edit ? t("indicators.emptyHint") : t("indicators.emptyReader")}
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="measure flex items-start gap-2 text-muted text-sm">
              <ChartColumn aria-hidden className="mt-0.5 size-4 shrink-0" />
              {t("indicators.explained")}
            </p>
            {add}
          </div>
          <TargetChart indicators={page.indicators} />
          <ul className="flex flex-col gap-4">
            {page.indicators.map((indicator) => (
              <li key={indicator.id}>
                <IndicatorCard
                  indicator={indicator}
                  onEdit={() => setOpen({ kind: "edit", id: indicator.id })}
                  onReport={() => setOpen({ kind: "report", id: indicator.id })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {open?.kind === "add" && <IndicatorDialog indicator={null} onClose={close} />}
      {open?.kind === "edit" && present && <IndicatorDialog indicator={present} onClose={close} />}
      {open?.kind === "report" && present && <ReportDialog indicator={present} onClose={close} />}
    </div>
  );
}
