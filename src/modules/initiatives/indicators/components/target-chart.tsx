"use client";

import { useTranslations } from "next-intl";
import { Card } from "#src/ui/card.tsx";
import { targetShare } from "../rules.ts";
import type { Indicator } from "../schema.ts";
import { useIndicatorWords } from "./use-indicator-words.ts";

const row = 34;
const half = 500;

/**
 * How far each indicator is on its way, one bar each against one line for "target". Only shares can stand on one scale; the
 * numbers with their units are in the cards below, which the picture refers to.
 */
export function TargetChart({ indicators }: { indicators: readonly Indicator[] }) {
  const t = useTranslations("initiatives");
  const words = useIndicatorWords();
  const rows = indicators.flatMap((indicator) => {
    const share = targetShare(indicator);
    return share === null ? [] : [{ indicator, share }];
  });
  if (rows.length < 2) return null;
  const max = Math.max(125, ...rows.map(({ share }) => Math.min(share, 200)));
  const x = (share: number) => (Math.max(0, Math.min(share, max)) / max) * half;
  return (
    <Card as="section" title={t("indicators.chart")}>
      <div className="grid grid-cols-[8rem_minmax(0,1fr)_auto] gap-x-4 text-sm sm:grid-cols-[minmax(7rem,14rem)_minmax(0,1fr)_auto]">
        <ul className="min-w-0">
          {rows.map(({ indicator }) => (
            <li key={indicator.id} className="flex items-center" style={{ height: row }}>
              <span className="line-clamp-2 leading-tight max-sm:text-xs" title={words.name(indicator)}>
                {indicator.commonCode ?? words.name(indicator)}
              </span>
            </li>
          ))}
        </ul>
        <svg
          aria-hidden
          viewBox={`0 0 ${half} ${rows.length * row}`}
          preserveAspectRatio="none"
          className="w-full"
          style={{ height: rows.length * row }}
        >
          {rows.map(({ indicator, share }, index) => (
            <g key={indicator.id}>
              <rect x={0} y={index * row + 11} width={half} height={12} rx={2} className="fill-sunken" />
              <rect
                x={0}
                y={index * row + 11}
                width={x(share)}
                height={12}
                rx={2}
                className={share >= 100 ? "fill-success" : "fill-accent"}
              />
            </g>
          ))}
          <line
            x1={x(100)}
            x2={x(100)}
            y1={0}
            y2={rows.length * row}
            className="stroke-signal"
            strokeWidth={2}
            strokeDasharray="4 3"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <ul>
          {rows.map(({ indicator, share }) => (
            <li key={indicator.id} className="flex items-center justify-end tabular-nums" style={{ height: row }}>
              {t("percent", { value: share / 100 })}
            </li>
          ))}
        </ul>
      </div>
      <p className="mt-2 flex items-center gap-2 text-muted text-xs">
        <span aria-hidden className="inline-block h-3 border-signal border-s-2 border-dashed" />
        {t("indicators.chartLegend")}
      </p>
    </Card>
  );
}
