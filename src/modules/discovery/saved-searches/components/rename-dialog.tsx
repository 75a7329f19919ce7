"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { TextField } from "#src/ui/text-field.tsx";

/** Gives a saved search another name. */
export function RenameDialog({
  searchId,
  name,
  onRenamed,
  onClose,
}: {
  searchId: string;
  name: string;
  onRenamed: (name: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("discovery.searches");
  const text = useErrorText();
  const formId = useId();
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const rename = trpc.discovery.searches.rename.useMutation({
    onSuccess: () => onRenamed(typed.trim()),
    onError: (error) => setProblem(text(error.data?.fields.name ?? error)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === "") setProblem(text("common.required"));
    else rename.mutate({ searchId, name: typed });
  };
  return (
    <Dialog
      open
      size="sm"
      onOpenChange={(open) => !open && onClose()}
      title={t("renameTitle")}
      footer={
        <Button type="submit" form={formId} variant="primary" busy={rename.isPending}>
          {t("confirm")}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={submit}>
        <TextField
          required
          autoComplete="off"
          maxLength={80}
          label={t("name")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          error={problem}
        />
      </form>
    </Dialog>
  );
}
