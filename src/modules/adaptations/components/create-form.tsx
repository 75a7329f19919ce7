"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useMemo, useState } from "react";
import { isLocale, localeNames, locales } from "#src/lib/locales.ts";
import type { Service } from "#src/modules/catalogue/schema.ts";
import { type Region, regionName } from "#src/modules/regions/schema.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Combobox } from "#src/ui/combobox.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { Select } from "#src/ui/select.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { useFieldErrors } from "./field-errors.ts";
import { Step } from "./form-step.tsx";
import { useKeptValues } from "./kept-values.ts";
import { type ProposalValues, ProseField, RegionsField } from "./proposal-fields.tsx";

type Values = ProposalValues & { readonly serviceId: string | null; readonly locale: string };

/** Drafts an adaptation: which service, where and for whom, under which conditions, and what it is called. */
export function CreateForm({
  services,
  regions,
  serviceId,
  source,
  ownRegion,
}: {
  services: readonly Pick<Service, "id" | "title" | "field">[];
  regions: readonly Region[];
  serviceId: string | null;
  /** The adaptation that this one follows. */
  source: (ProposalValues & { readonly id: string; readonly lead: string }) | null;
  ownRegion: string | null;
}) {
  const t = useTranslations("adaptations");
  const fieldName = useTranslations("catalogue.field");
  const locale = useLocale();
  const router = useRouter();
  const { values, change, forget } = useKeptValues<Values>(`adaptation:${source?.id ?? serviceId ?? "new"}`, {
    title: "",
    regionCodes: ownRegion ? [ownRegion] : [],
    needs: "",
    conditions: source?.conditions ?? "",
    transformativeActivity: source?.transformativeActivity ?? "",
    serviceId,
    locale,
  });
  const propose = trpc.adaptations.propose.useMutation({
    onSuccess: ({ adaptationId }) => {
      forget();
      router.push(`/adaptations/${adaptationId}`);
    },
  });
  const [missing, setMissing] = useState<Record<string, string>>({});
  const { errorOf, whole, text } = useFieldErrors(propose.error);
  const shown = (field: string) => missing[field] ?? errorOf(field);
  const common = { values, onChange: change, errorOf: shown };

  const service = services.find(({ id }) => id === values.serviceId);
  const proposedTitle = useMemo(() => {
    const names = regions
      .filter(({ code }) => values.regionCodes.includes(code))
      .map((region) => regionName(region, locale));
    return service ? [service.title, names.join(", ")].filter(Boolean).join(" – ").slice(0, 160) : "";
  }, [service, regions, values.regionCodes, locale]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks: Record<string, string> = {};
    if (!values.serviceId) lacks.serviceId = text("adaptations.service");
    if (values.regionCodes.length === 0) lacks.regionCodes = text("adaptations.regionMissing");
    setMissing(lacks);
    const first = Object.keys(lacks)[0];
    if (first) return document.getElementById(first)?.focus();
    const { serviceId: chosen, locale: language, regionCodes, ...texts } = values;
    if (!chosen || !isLocale(language)) return;
    propose.mutate({
      ...texts,
      title: values.title || proposedTitle,
      regionCodes: [...regionCodes],
      serviceId: chosen,
      sourceAdaptationId: source?.id ?? null,
      locale: language,
    });
  };

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-6 pb-16">
      <Step legend={t("create.serviceLegend")}>
        {source ? (
          <p className="text-sm">
            <strong>{service?.title}</strong>
            <br />
            <span className="text-muted">{t("create.after", { title: source.title, cluster: source.lead })}</span>
          </p>
        ) : (
          <Combobox
            id="serviceId"
            required
            label={t("field.service")}
            hint={t("field.serviceHint")}
            options={services.map(({ id, title, field }) => ({ value: id, label: title, group: fieldName(field) }))}
            value={values.serviceId}
            onValueChange={(chosen) => change({ serviceId: chosen })}
            error={shown("serviceId")}
          />
        )}
      </Step>
      <Step legend={t("create.regionsLegend")}>
        <RegionsField {...common} regions={regions} />
        <ProseField {...common} field="needs" />
      </Step>
      <Step legend={t("create.conditionsLegend")}>
        <ProseField {...common} field="conditions" />
        <ProseField {...common} field="transformativeActivity" />
      </Step>
      <Step legend={t("create.planLegend")}>
        <TextField
          id="title"
          label={t("field.title")}
          hint={t("field.titleHint")}
          placeholder={proposedTitle}
          value={values.title}
          onChange={(event) => change({ title: event.target.value })}
          error={shown("title")}
        />
        <Select
          id="locale"
          label={t("field.locale")}
          hint={t("field.localeHint")}
          options={locales.map((code) => ({ value: code, label: localeNames[code] }))}
          value={values.locale}
          onValueChange={(language) => change({ locale: language })}
          className="sm:max-w-xs"
        />
      </Step>
      {whole && (
        <NoticeBar tone="danger" live>
          {whole}
        </NoticeBar>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" size="lg" busy={propose.isPending || propose.isSuccess}>
          {t("create.submit")}
        </Button>
        <p className="text-muted text-sm">
          {t("create.visible")} {t("create.kept")}
        </p>
      </div>
    </form>
  );
}
