"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Combobox } from "#src/ui/combobox.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { Form } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { RadioGroup } from "#src/ui/radio-group.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { ClashNotice } from "../../components/clash-notice.tsx";
import { useInitiative } from "../../components/initiative-context.tsx";
import { problemOf } from "../../components/problem-of.ts";
import type { CommonIndicator, Indicator } from "../schema.ts";
import { typedNumber, useIndicatorWords } from "./use-indicator-words.ts";

const asTyped = (value: number | null): string => (value === null ? "" : String(value));

/** A new indicator (own or common), or the name, baseline and target of one. */
export function IndicatorDialog({ indicator, onClose }: { indicator: Indicator | null; onClose: () => void }) {
  const t = useTranslations("initiatives");
  const errorText = useErrorText();
  const words = useIndicatorWords();
  const utils = trpc.useUtils();
  const { page, refresh } = useInitiative();
  const [kind, setKind] = useState<"common" | "own">(indicator && !indicator.commonCode ? "own" : "common");
  const [code, setCode] = useState<string | null>(indicator?.commonCode ?? null);
  const [typed, setTyped] = useState({
    name: indicator ? words.name(indicator) : "",
    unit: indicator ? words.unit(indicator) : "",
    baseline: asTyped(indicator?.baseline ?? null),
    target: asTyped(indicator?.target ?? null),
  });
  const [base, setBase] = useState(indicator);
  const [clash, setClash] = useState<Indicator | null>(null);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const add = trpc.initiatives.addIndicator.useMutation();
  const update = trpc.initiatives.updateIndicator.useMutation();

  const change = (field: keyof typeof typed) => (event: { target: { value: string } }) =>
    setTyped((old) => ({ ...old, [field]: event.target.value }));
  const numbers = { baseline: typedNumber(typed.baseline), target: typedNumber(typed.target) };
  const notNumber = (field: "baseline" | "target") =>
    numbers[field] === null ? errorText("common.number") : undefined;
  const nameMissing = kind === "own" && typed.name.trim() === "";
  const codeMissing = kind === "common" && code === null;

  const save = async (revision: number | undefined) => {
    setAsked(true);
    if (nameMissing || codeMissing || numbers.baseline === null || numbers.target === null) return;
    const amounts = { baseline: numbers.baseline ?? null, target: numbers.target ?? null };
    setBusy(true);
    setProblem("");
    try {
      if (indicator && revision !== undefined) {
        const own = indicator.commonCode === null ? { name: typed.name, unit: typed.unit } : {};
        const saved = await update.mutateAsync({ indicatorId: indicator.id, revision, ...own, ...amounts });
        if (!saved.ok) return setClash(saved.current);
      } else {
        const what = kind === "common" ? { kind, code: code ?? "" } : { kind, name: typed.name, unit: typed.unit };
        const added = await add.mutateAsync({ initiativeId: page.id, what, ...amounts });
        if (!added.ok) return setProblem(t("indicators.alreadyMeasured"));
      }
      await refresh();
      onClose();
    } catch (error) {
      setProblem(errorText(problemOf(error)));
    } finally {
      setBusy(false);
    }
  };
  const option = (one: Pick<CommonIndicator, "code" | "name" | "unit">) => ({
    value: one.code,
    label: `${one.code} ${words.name(one)}`,
    hint: words.unit(one),
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={indicator ? t("indicators.edit") : t("indicators.add")}
      footer={
        <Button variant="primary" type="submit" form="indicator" busy={busy}>
          {t("save")}
        </Button>
      }
    >
      <Form
        id="indicator"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save(base?.revision);
        }}
      >
        {problem && <NoticeBar live tone="danger" title={problem} />}
        {clash && (
          <ClashNotice
            theirs={[
              { label: t("indicators.name"), value: words.name(clash) },
              { label: t("indicators.baseline"), value: words.number(clash.baseline) },
              { label: t("indicators.target"), value: words.number(clash.target) },
            ]}
            busy={busy}
            onKeepMine={() => {
              setBase(clash);
              setClash(null);
              void save(clash.revision);
            }}
            onTakeTheirs={() => {
              setBase(clash);
              setTyped({
                name: words.name(clash),
                unit: words.unit(clash),
                baseline: asTyped(clash.baseline),
                target: asTyped(clash.target),
              });
              setClash(null);
            }}
          />
        )}
        {!indicator && (
          <RadioGroup
            name="kind"
            layout="row"
            label={t("indicators.kind")}
            value={kind}
            onValueChange={(next) => setKind(next === "own" ? "own" : "common")}
            options={[
              { value: "common", label: t("indicators.common") },
              { value: "own", label: t("indicators.own") },
            ]}
          />
        )}
        {kind === "common" && !indicator && (
          <Combobox
            required
            label={t("indicators.commonLabel")}
            hint={t("indicators.commonHint")}
            placeholder={t("indicators.commonPlaceholder")}
            value={code}
            onValueChange={setCode}
            error={asked && codeMissing ? errorText("common.required") : undefined}
            onSearch={async (text) => {
              const found = await utils.initiatives.searchCommonIndicators.fetch({ text: text.slice(0, 100) });
              return found.map(option);
            }}
          />
        )}
        {indicator?.commonCode && (
          <p className="text-sm">
            <span className="font-medium">{indicator.commonCode}</span> {words.name(indicator)} ({words.unit(indicator)}
            )
          </p>
        )}
        {kind === "own" && (
          <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
            <TextField
              required
              label={t("indicators.name")}
              maxLength={300}
              value={typed.name}
              error={asked && nameMissing ? errorText("common.required") : undefined}
              onChange={change("name")}
            />
            <TextField label={t("indicators.unit")} maxLength={60} value={typed.unit} onChange={change("unit")} />
          </div>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            inputMode="decimal"
            label={t("indicators.baseline")}
            hint={t("indicators.baselineHint")}
            value={typed.baseline}
            error={notNumber("baseline")}
            onChange={change("baseline")}
          />
          <TextField
            inputMode="decimal"
            label={t("indicators.target")}
            hint={t("indicators.targetHint")}
            value={typed.target}
            error={notNumber("target")}
            onChange={change("target")}
          />
        </div>
      </Form>
    </Dialog>
  );
}
