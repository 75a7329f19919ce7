"use client";

import { MessageCircleHeart } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useErrorText } from "#src/i18n/error-text.ts";
import { trpc } from "#src/platform/trpc/client.tsx";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { NoticeBar } from "#src/ui/notice-bar.tsx";
import { TextArea } from "#src/ui/text-field.tsx";
import { useToast } from "#src/ui/toast.tsx";
import { messageLength } from "../lengths.ts";

/** Writes to another cluster that one would like to do something with it. What is typed stays until it is sent. */
export function ExpressInterest({ clusterId, name }: { clusterId: string; name: string }) {
  const t = useTranslations("discovery.interest");
  const text = useErrorText();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState("");
  const [lacks, setLacks] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = trpc.discovery.interest.ask.useMutation({
    onSuccess: (result) => {
      if (!result.ok) return setProblem(t(`problem.${result.reason}`));
      toast.show({ title: t("sentToast", { cluster: name }) });
      setOpen(false);
      setMessage("");
      router.refresh();
    },
    onError: (error) => {
      const field = error.data?.fields.message;
      if (field) setLacks(text(field));
      else setProblem(text(error));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    setLacks(message.trim() === "" ? text("common.required") : null);
    if (message.trim() !== "") ask.mutate({ clusterId, message });
  };
  return (
    <>
      <Button variant="primary" icon={<MessageCircleHeart aria-hidden />} onClick={() => setOpen(true)}>
        {t("express")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("expressTitle", { cluster: name })}
        description={t("expressLead")}
        footer={
          <Button type="submit" form={formId} variant="primary" busy={ask.isPending}>
            {t("send")}
          </Button>
        }
      >
        <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
          <TextArea
            rows={7}
            required
            counter={messageLength}
            label={t("message")}
            hint={t("messageHint")}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
            error={lacks}
          />
          {problem && (
            <NoticeBar tone="danger" live>
              {problem}
            </NoticeBar>
          )}
        </form>
      </Dialog>
    </>
  );
}
