"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { Form } from "#src/ui/form.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextArea } from "#src/ui/text-field.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { useInitiative } from "./initiative-context.tsx";

const fields = ["worked", "change", "advice"] as const;

/** Completes the initiative with what it learned; the lessons go to the service's page. */
export function CompleteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("initiatives");
  const errorText = useErrorText();
  const toast = useToast();
  const { page, refresh } = useInitiative();
  const [lesson, setLesson] = useState({ worked: "", change: "", advice: "" });
  const [asked, setAsked] = useState(false);
  const complete = trpc.initiatives.complete.useMutation({
    onSuccess: async () => {
      await refresh();
      toast.show({ title: t("complete.done") });
      onClose();
    },
  });
  const open = page.tasks.filter((task) => task.status !== "done").length;
  const wrong = complete.error?.data?.fields ?? {};
  const missing = (field: (typeof fields)[number]) => asked && field !== "advice" && lesson[field].trim() === "";
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(next) => !next && onClose()}
      title={t("complete.open")}
      description={t("complete.explained")}
      footer={
        <Button variant="primary" type="submit" form="complete-initiative" busy={complete.isPending}>
          {t("complete.submit")}
        </Button>
      }
    >
      <Form
        id="complete-initiative"
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (lesson.worked.trim() && lesson.change.trim()) complete.mutate({ initiativeId: page.id, ...lesson });
        }}
      >
        {complete.error && <NoticeBar live tone="danger" title={errorText(complete.error)} />}
        {open > 0 && <NoticeBar tone="warning">{t("complete.openTasks", { count: open })}</NoticeBar>}
        {fields.map((field) => (
          <TextArea
            key={field}
            rows={4}
            counter={4000}
            required={field !== "advice"}
            label={t(`lesson.${field}`)}
            hint={t(`lesson.${field}Hint`)}
            value={lesson[field]}
            error={wrong[field] ? errorText(wrong[field]) : missing(field) ? errorText("common.required") : undefined}
            onChange={(event) => setLesson((old) => ({ ...old, [field]: event.target.value }))}
          />
        ))}
      </Form>
    </Dialog>
  );
}
