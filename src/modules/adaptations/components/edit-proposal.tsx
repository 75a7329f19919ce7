"use client";

import { Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import type { Region } from "#src/modules/regions/schema.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { useFieldErrors } from "./field-errors.ts";
import { type ProposalValues, ProseField, RegionsField } from "./proposal-fields.tsx";

type Stored = ProposalValues & { readonly revision: number };

/** Shows what an adaptation is about, and makes it editable in place. */
export function EditProposal({
  adaptationId,
  stored,
  regions,
  children,
}: {
  adaptationId: string;
  stored: Stored;
  regions: readonly Region[];
  /** The same for reading. */
  children: ReactNode;
}) {
  const t = useTranslations("adaptations");
  const [editing, setEditing] = useState<Stored | null>(null);
  if (editing)
    return (
      <EditForm
        adaptationId={adaptationId}
        start={editing}
        stored={stored}
        regions={regions}
        onDone={() => setEditing(null)}
      />
    );
  return (
    <>
      {children}
      <Button size="sm" className="mt-5" icon={<Pencil aria-hidden />} onClick={() => setEditing(stored)}>
        {t("overview.edit")}
      </Button>
    </>
  );
}

function EditForm({
  adaptationId,
  start,
  stored,
  regions,
  onDone,
}: {
  adaptationId: string;
  start: Stored;
  /** The newest state; differs from `start` when someone saved meanwhile. */
  stored: Stored;
  regions: readonly Region[];
  onDone: () => void;
}) {
  const t = useTranslations("adaptations");
  const router = useRouter();
  const toast = useToast();
  const [values, setValues] = useState(start);
  const [newer, setNewer] = useState(false);
  const update = trpc.adaptations.update.useMutation({
    onSuccess: (result) => {
      router.refresh();
      if (!result.ok) return setNewer(true);
      toast.show({ title: t("toast.saved") });
      onDone();
    },
  });
  const { errorOf, whole } = useFieldErrors(update.error);
  const common = { values, errorOf, onChange: (part: Partial<ProposalValues>) => setValues({ ...values, ...part }) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    update.mutate({ adaptationId, ...values, regionCodes: [...values.regionCodes] });
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      <TextField
        id="title"
        required
        label={t("field.title")}
        value={values.title}
        onChange={(event) => common.onChange({ title: event.target.value })}
        error={errorOf("title")}
      />
      <RegionsField {...common} regions={regions} />
      <ProseField {...common} field="needs" />
      <ProseField {...common} field="conditions" />
      <ProseField {...common} field="transformativeActivity" />
      {newer && (
        <NoticeBar
          tone="warning"
          live
          action={
            <Button
              size="sm"
              onClick={() => {
                setValues(stored);
                setNewer(false);
              }}
            >
              {t("problem.loadNewer")}
            </Button>
          }
        >
          {t("problem.newer")}
        </NoticeBar>
      )}
      {whole && (
        <NoticeBar tone="danger" live>
          {whole}
        </NoticeBar>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={update.isPending}>
          {t("overview.save")}
        </Button>
        <Button onClick={onDone}>{t("overview.cancel")}</Button>
      </div>
    </form>
  );
}
