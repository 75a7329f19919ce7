"use client";

import { ChevronDown, EllipsisVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Badge } from "#src/ui/badge.tsx";
import { Button, IconButton } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { LocaleTime } from "#src/ui/locale-date.tsx";
import { Menu, MenuItem, MenuSeparator } from "#src/ui/menu.tsx";
import { Progress } from "#src/ui/progress.tsx";
import { Table, TBody, Td, TFoot, THead, Th, Tr } from "#src/ui/table.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { useInitiative } from "../../components/initiative-context.tsx";
import { problemOf } from "../../components/problem-of.ts";
import { reportedTotal, targetShare, totalsOf } from "../rules.ts";
import type { Indicator } from "../schema.ts";
import { useIndicatorWords } from "./use-indicator-words.ts";

/** One indicator: its numbers at a glance, the values by partner and half-year below. */
export function IndicatorCard({
  indicator,
  onEdit,
  onReport,
}: {
  indicator: Indicator;
  onEdit: () => void;
  onReport: () => void;
}) {
  const t = useTranslations("initiatives");
  const words = useIndicatorWords();
  const { page } = useInitiative();
  const share = targetShare(indicator);
  const numbers = [
    { label: t("indicators.baseline"), value: indicator.baseline },
    { label: t("indicators.target"), value: indicator.target },
    { label: t("indicators.reported"), value: reportedTotal(indicator) },
  ];
  return (
    <Card
      as="article"
      title={
        <>
          {indicator.commonCode && (
            <Badge tone="accent" className="me-2">
              {indicator.commonCode}
            </Badge>
          )}
          {words.name(indicator)}
        </>
      }
      lead={words.unit(indicator)}
      actions={
        <>
          {page.abilities.reportFor && (
            <Button size="sm" onClick={onReport}>
              {t("indicators.report")}
            </Button>
          )}
          {page.abilities.edit && <IndicatorMenu indicator={indicator} onEdit={onEdit} />}
        </>
      }
    >
      <dl className="grid grid-cols-3 gap-4 sm:max-w-lg">
        {numbers.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-muted text-xs">{label}</dt>
            <dd className="font-semibold text-lg tabular-nums">{words.number(value)}</dd>
          </div>
        ))}
      </dl>
      {share !== null && (
        <Progress
          className="mt-4"
          // A bar ends at its target; what is beyond is said in words.
          showValue={share <= 100}
          label={
            share > 100
              ? `${t("indicators.shareOf")}: ${t("percent", { value: share / 100 })}`
              : t("indicators.shareOf")
          }
          value={share}
          max={100}
          tone={share >= 100 ? "success" : "accent"}
        />
      )}
      {indicator.values.length > 0 ? (
        <details className="group mt-4">
          <summary className="inline-flex min-h-8 items-center gap-1.5 rounded-sm text-accent text-sm">
            <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
            {t("indicators.details")}
          </summary>
          <Values indicator={indicator} />
        </details>
      ) : (
        <p className="mt-4 text-muted text-sm">{t("indicators.nothingReported")}</p>
      )}
    </Card>
  );
}

function IndicatorMenu({ indicator, onEdit }: { indicator: Indicator; onEdit: () => void }) {
  const t = useTranslations("initiatives");
  const words = useIndicatorWords();
  const errorText = useErrorText();
  const toast = useToast();
  const { refresh } = useInitiative();
  const restore = trpc.initiatives.restoreIndicator.useMutation();
  const remove = trpc.initiatives.removeIndicator.useMutation();
  const name = words.name(indicator);
  const failed = (error: unknown) => {
    toast.show({ title: errorText(problemOf(error)), tone: "danger" });
  };
  const onRemove = async () => {
    try {
      await remove.mutateAsync({ indicatorId: indicator.id });
      await refresh();
      toast.show({
        title: t("indicators.removed", { name }),
        undo: () => void restore.mutateAsync({ indicatorId: indicator.id }).then(refresh, failed),
      });
    } catch (error) {
      failed(error);
    }
  };
  return (
    <Menu
      align="end"
      trigger={<IconButton size="sm" label={t("indicators.menu", { name })} icon={<EllipsisVertical aria-hidden />} />}
    >
      <MenuItem onSelect={onEdit}>{t("edit")}</MenuItem>
      <MenuSeparator />
      <MenuItem tone="danger" onSelect={() => void onRemove()}>
        {t("indicators.remove")}
      </MenuItem>
    </Menu>
  );
}

function Values({ indicator }: { indicator: Indicator }) {
  const t = useTranslations("initiatives");
  const words = useIndicatorWords();
  const { partnerName, personName, page } = useInitiative();
  const totals = totalsOf(indicator);
  const amountOf = (clusterId: string, period: string) =>
    indicator.values.find((value) => value.clusterId === clusterId && value.period === period)?.value ?? null;
  const notes = indicator.values.filter(({ note }) => note !== "");
  return (
    <div className="mt-3 flex flex-col gap-4">
      <Table dense label={t("indicators.details")}>
        <THead>
          <Tr>
            <Th>{t("column.partner")}</Th>
            {totals.periods.map((period) => (
              <Th key={period} align="end">
                {words.period(period)}
              </Th>
            ))}
            <Th align="end">{t("indicators.total")}</Th>
          </Tr>
        </THead>
        <TBody>
          {totals.byPartner.map(({ clusterId, total }) => (
            <Tr key={clusterId}>
              <Th scope="row">{partnerName(clusterId)}</Th>
              {totals.periods.map((period) => (
                <Td key={period} align="end">
                  {words.number(amountOf(clusterId, period))}
                </Td>
              ))}
              <Td align="end">{words.number(total)}</Td>
            </Tr>
          ))}
        </TBody>
        <TFoot>
          <Tr>
            <Th scope="row">{t("indicators.allPartners")}</Th>
            {totals.byPeriod.map(({ period, added }) => (
              <Td key={period} align="end">
                {words.number(added)}
              </Td>
            ))}
            <Td align="end">{words.number(reportedTotal(indicator))}</Td>
          </Tr>
        </TFoot>
      </Table>
      {page.abilities.partner && notes.length > 0 && (
        <ul className="flex flex-col gap-2 text-sm">
          {notes.map((value) => (
            <li key={`${value.clusterId} ${value.period}`} className="border-line border-s-2 ps-3">
              <p className="text-muted text-xs">
                {partnerName(value.clusterId)} · {words.period(value.period)} · {personName(value.reportedById)} ·{" "}
                <LocaleTime value={new Date(value.reportedAt)} />
              </p>
              <p className="whitespace-pre-line">{value.note}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
