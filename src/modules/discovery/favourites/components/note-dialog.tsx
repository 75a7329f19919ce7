"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextArea } from "#src/ui/text-field.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { noteLength } from "../lengths.ts";

/** Writes the team's note on a favourite; tells when a colleague was faster. */
export function NoteDialog({
  clusterId,
  name,
  note,
  onSaved,
  onClose,
}: {
  clusterId: string;
  name: string;
  note: string;
  onSaved: (note: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("discovery.favourites");
  const text = useErrorText();
  const toast = useToast();
  const formId = useId();
  const [typed, setTyped] = useState(note);
  const [before, setBefore] = useState(note);
  const [problem, setProblem] = useState<string | null>(null);
  const save = trpc.discovery.favourites.note.useMutation({
    onSuccess: (result) => {
      if (!result.ok) {
        setBefore(result.note);
        return setProblem(`${t("newer")} “${result.note}”`);
      }
      toast.show({ title: t("saved") });
      onSaved(result.note);
    },
    onError: (error) => setProblem(text(error.data?.fields.note ?? error)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    save.mutate({ clusterId, note: typed, before });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("noteOf", { cluster: name })}
      footer={
        <Button type="submit" form={formId} variant="primary" busy={save.isPending}>
          {t("save")}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <TextArea
          rows={4}
          counter={noteLength}
          label={t("note")}
          hint={t("noteHint")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {problem && (
          <NoticeBar tone="warning" live>
            {problem}
          </NoticeBar>
        )}
      </form>
    </Dialog>
  );
}
