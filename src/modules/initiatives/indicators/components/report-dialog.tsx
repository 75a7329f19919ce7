"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { Form } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { Select } from "#src/ui/select.tsx";
import { TextArea, TextField } from "#src/ui/text-field.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { ClashNotice } from "../../components/clash-notice.tsx";
import { useInitiative } from "../../components/initiative-context.tsx";
import { problemOf } from "../../components/problem-of.ts";
import { reportablePeriods } from "../rules.ts";
import type { Indicator, IndicatorValue } from "../schema.ts";
import { typedNumber, useIndicatorWords } from "./use-indicator-words.ts";

/** What one's own cluster adds to an indicator in a half-year. */
export function ReportDialog({ indicator, onClose }: { indicator: Indicator; onClose: () => void }) {
  const t = useTranslations("initiatives");
  const errorText = useErrorText();
  const words = useIndicatorWords();
  const toast = useToast();
  const { page, partnerName, refresh } = useInitiative();
  const clusterId = page.abilities.reportFor ?? "";
  const valueIn = (from: Indicator, half: string): IndicatorValue | undefined =>
    from.values.find((value) => value.clusterId === clusterId && value.period === half);
  const periods = reportablePeriods(page.createdAt, new Date(`${page.today}T12:00:00Z`));
  const [period, setPeriod] = useState(periods[0] ?? "");
  const [seen, setSeen] = useState(() => valueIn(indicator, period));
  const [typed, setTyped] = useState({ value: seen ? String(seen.value) : "", note: seen?.note ?? "" });
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState("");
  const [clash, setClash] = useState<IndicatorValue | null>(null);
  const report = trpc.initiatives.report.useMutation();

  const show = (value: IndicatorValue | undefined) => {
    setSeen(value);
    setTyped({ value: value ? String(value.value) : "", note: value?.note ?? "" });
    setClash(null);
    setAsked(false);
  };
  const number = typedNumber(typed.value);
  const wrong =
    number === null
      ? errorText("common.number")
      : asked && number === undefined
        ? errorText("common.required")
        : undefined;
  const save = async (revision: number | null) => {
    setAsked(true);
    if (number === null || number === undefined) return;
    setProblem("");
    try {
      const saved = await report.mutateAsync({
        indicatorId: indicator.id,
        clusterId,
        period,
        value: number,
        note: typed.note,
        revision,
      });
      if (!saved.ok) return setClash(valueIn(saved.current, period) ?? null);
      await refresh();
      toast.show({ title: t("indicators.isReported", { period: words.period(period) }) });
      onClose();
    } catch (error) {
      setProblem(errorText(problemOf(error)));
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("indicators.reportTitle", { cluster: partnerName(clusterId) })}
      description={words.name(indicator)}
      footer={
        <Button variant="primary" type="submit" form="report" busy={report.isPending}>
          {t("indicators.report")}
        </Button>
      }
    >
      <Form
        id="report"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save(seen?.revision ?? null);
        }}
      >
        {problem && <NoticeBar live tone="danger" title={problem} />}
        {clash && (
          <ClashNotice
            theirs={[
              { label: t("indicators.value"), value: words.number(clash.value) },
              { label: t("indicators.note"), value: clash.note || "–" },
            ]}
            busy={report.isPending}
            onKeepMine={() => {
              setSeen(clash);
              setClash(null);
              void save(clash.revision);
            }}
            onTakeTheirs={() => show(clash)}
          />
        )}
        <Select
          label={t("indicators.halfYear")}
          value={period}
          options={periods.map((one) => ({ value: one, label: words.period(one) }))}
          onValueChange={(next) => {
            setPeriod(next);
            // What was typed is kept unless there is a value to correct.
            const there = valueIn(indicator, next);
            if (there || seen) show(there);
          }}
        />
        <TextField
          required
          inputMode="decimal"
          label={t("indicators.valueIn", { unit: words.unit(indicator) || t("indicators.value") })}
          hint={t("indicators.valueHint")}
          value={typed.value}
          error={wrong}
          onChange={(event) => setTyped((old) => ({ ...old, value: event.target.value }))}
        />
        <TextArea
          label={t("indicators.note")}
          hint={t("indicators.noteHint")}
          rows={3}
          counter={2000}
          value={typed.note}
          onChange={(event) => setTyped((old) => ({ ...old, note: event.target.value }))}
        />
      </Form>
    </Dialog>
  );
}
