"use client";

import { BellPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { useToast } from "#src/ui/toast.tsx";

/**
 * Keeps the search that the directory shows. Needs the API client and the texts "discovery.searches" and "discovery.errors".
 */
export function SaveSearchButton({
  query,
  suggestion = "",
}: {
  /** The query string of the directory's address. */
  query: string;
  /** A name to begin with: the typed words. */
  suggestion?: string;
}) {
  const t = useTranslations("discovery.searches");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" icon={<BellPlus aria-hidden />} onClick={() => setOpen(true)}>
        {t("save")}
      </Button>
      {open && <SaveSearchForm {...{ query, suggestion }} onClose={() => setOpen(false)} />}
    </>
  );
}

function SaveSearchForm({ query, suggestion, onClose }: { query: string; suggestion: string; onClose: () => void }) {
  const t = useTranslations("discovery.searches");
  const text = useErrorText();
  const toast = useToast();
  const router = useRouter();
  const formId = useId();
  const [name, setName] = useState(suggestion);
  const [lacks, setLacks] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const save = trpc.discovery.searches.save.useMutation({
    onSuccess: (result) => {
      if (!result.ok) return setProblem(t(result.reason));
      toast.show({
        title: t("savedToast"),
        action: { label: t("savedAction"), onAction: () => router.push("/clusters/searches") },
      });
      onClose();
    },
    onError: (error) => {
      const field = error.data?.fields.name;
      if (field) setLacks(text(field));
      else setProblem(text(error));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    setLacks(name.trim() === "" ? text("common.required") : null);
    if (name.trim() !== "") save.mutate({ name, query });
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t("saveTitle")}
      description={t("saveLead")}
      footer={
        <Button type="submit" form={formId} variant="primary" busy={save.isPending}>
          {t("confirm")}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          required
          autoComplete="off"
          maxLength={80}
          label={t("name")}
          hint={t("nameHint")}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={lacks}
        />
        {problem && (
          <NoticeBar tone="danger" live>
            {problem}
          </NoticeBar>
        )}
      </form>
    </Dialog>
  );
}
